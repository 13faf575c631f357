package io.okienko.channels.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.handover.Desk;
import io.okienko.bot.reply.Trial;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.staff.StaffMember;
import io.okienko.channels.help.AnswerSearch;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.json.AnswerJson;
import io.okienko.channels.json.CustomerSite;
import io.okienko.channels.json.CustomerSites;
import io.okienko.kb.publication.PublishedAnswers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Approved answers for agents: what fits the conversation, and what they look for themselves. */
public final class DeskSearchApi {
  /** How many of the customer's last messages count. */
  private static final int MESSAGES = 3;

  private static final int MOST_SUGGESTIONS = 3;
  private static final int LONGEST_ID = 100;

  private final Desk desk;
  private final PublishedAnswers answers;
  private final AnswerSearch search;
  private final CustomerSites sites;
  private final DeskAccess access;
  private final Trial trial;

  /**
   * @param trial knows what is too unlikely to be suggested: it would only be in the way
   */
  public DeskSearchApi(
      Desk desk,
      PublishedAnswers answers,
      AnswerSearch search,
      CustomerSites sites,
      DeskAccess access,
      Trial trial) {
    this.desk = desk;
    this.answers = answers;
    this.search = search;
    this.sites = sites;
    this.access = access;
    this.trial = trial;
  }

  public void mount(Routes routes, String base) {
    routes.get(base + "/desk/search", access.serving((call, _) -> search(call)));
    routes.get(base + "/desk/conversations/{id}/suggestions", access.serving(this::suggestions));
  }

  private Reply search(Request request) {
    CustomerSite site =
        request
            .query("conversation", LONGEST_ID)
            .map(DeskApi::conversationId)
            .map(desk::get)
            .map(conversation -> sites.of(conversation, request))
            .orElse(CustomerSite.UNKNOWN);
    return search.answer(request, site);
  }

  private Reply suggestions(Request request, StaffMember agent) {
    ConversationId id = DeskApi.conversationId(request);
    CustomerSite site = sites.of(desk.get(id), request);
    List<Event.CustomerSaid> said = lastOfCustomer(desk.events(id, 0));
    Map<String, FoundAnswer> best = new HashMap<>();
    for (Event.CustomerSaid message : said) {
      for (FoundAnswer found : find(message)) {
        best.merge(found.articleId(), found, DeskSearchApi::better);
      }
    }
    List<ObjectNode> suggestions =
        best.values().stream()
            .sorted(Comparator.comparingDouble(FoundAnswer::confidence).reversed())
            .limit(MOST_SUGGESTIONS)
            .map(found -> AnswerJson.suggestion(found, site))
            .toList();
    return Reply.json(200, Json.newObject().putPOJO("suggestions", suggestions));
  }

  private List<FoundAnswer> find(Event.CustomerSaid message) {
    double least = trial.thresholds(message.language()).clarify();
    return answers
        .search(message.text().value(), message.language(), Optional.empty(), MOST_SUGGESTIONS)
        .stream()
        .filter(found -> found.confidence() >= least)
        .toList();
  }

  private static FoundAnswer better(FoundAnswer one, FoundAnswer other) {
    return one.confidence() >= other.confidence() ? one : other;
  }

  private static List<Event.CustomerSaid> lastOfCustomer(List<LoggedEvent> events) {
    List<Event.CustomerSaid> said =
        events.stream()
            .map(LoggedEvent::event)
            .filter(Event.CustomerSaid.class::isInstance)
            .map(Event.CustomerSaid.class::cast)
            .toList();
    return said.subList(Math.max(0, said.size() - MESSAGES), said.size());
  }
}
