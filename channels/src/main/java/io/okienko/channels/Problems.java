package io.okienko.channels;

import io.okienko.bot.conversation.ClientMessageIdReusedException;
import io.okienko.bot.conversation.ConversationBusyException;
import io.okienko.bot.conversation.InvalidTextException;
import io.okienko.bot.conversation.NothingToRateException;
import io.okienko.bot.conversation.UnknownConversationException;
import io.okienko.bot.handover.AgentAwayException;
import io.okienko.bot.handover.ConversationClosedException;
import io.okienko.bot.handover.NotYoursException;
import io.okienko.bot.handover.UnknownAgentException;
import io.okienko.bot.handover.UnknownTopicException;
import io.okienko.bot.understanding.TooManySearchesException;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Problem.FieldError;
import io.okienko.channels.http.ProblemTable;
import io.okienko.kb.editing.ArticleExistsException;
import io.okienko.kb.editing.InvalidArticleException;
import io.okienko.kb.editing.StaleRevisionException;
import io.okienko.kb.editing.UnknownArticleException;
import io.okienko.kb.exchange.FileTooLargeException;
import io.okienko.kb.exchange.UnreadableFileException;
import java.util.List;

/** The one table from what can fail in the house to what the caller is told. */
public final class Problems {
  private Problems() {}

  /** A table that may still be added to. */
  public static ProblemTable.Builder table() {
    var table = new ProblemTable.Builder();
    conversations(table);
    desk(table);
    articles(table);
    table.row(TooManySearchesException.class, _ -> Problem.overloaded());
    return table;
  }

  private static void conversations(ProblemTable.Builder table) {
    table.row(UnknownConversationException.class, _ -> Problem.notFound());
    table.row(ConversationBusyException.class, _ -> Problem.overloaded());
    table.row(
        InvalidTextException.class,
        e ->
            Problem.of(422, e.code(), sentence(e))
                .with("errors", List.of(new FieldError("text", describe(e)))));
    table.row(
        ClientMessageIdReusedException.class,
        _ ->
            Problem.of(
                409,
                "client-message-id-reused",
                "Another message of this conversation has this clientMessageId already."));
    table.row(
        NothingToRateException.class,
        _ -> Problem.of(409, "nothing-to-rate", "Nothing was said yet that could be rated."));
  }

  private static void desk(ProblemTable.Builder table) {
    table.row(
        NotYoursException.class,
        _ -> Problem.of(409, "not-yours", "Only the agent who has the conversation can do this."));
    table.row(
        ConversationClosedException.class,
        _ -> Problem.of(409, "closed", "The conversation has ended; its customer can reopen it."));
    table.row(
        AgentAwayException.class,
        _ ->
            Problem.of(
                409,
                "agent-away",
                "This colleague is not at the desk now. The list of agents says who is; a topic's"
                    + " queue reaches whoever comes first."));
    table.row(UnknownTopicException.class, _ -> Problem.invalid("topic", "is none of the topics"));
    table.row(
        UnknownAgentException.class,
        _ -> Problem.invalid("agent", "is no other agent who serves customers"));
  }

  private static void articles(ProblemTable.Builder table) {
    table.row(UnknownArticleException.class, _ -> Problem.notFound());
    table.row(
        InvalidArticleException.class,
        e ->
            Problem.invalid(
                e.errors().stream()
                    .map(error -> new FieldError(error.field(), error.message(), error.code()))
                    .toList()));
    table.row(
        ArticleExistsException.class,
        e ->
            Problem.of(409, "article-exists", "There is such an article already.")
                .with("articleId", e.existingId()));
    table.row(
        StaleRevisionException.class,
        e ->
            Problem.of(412, "stale-revision", "Somebody else has saved this article meanwhile.")
                .with("revision", e.current()));
    table.row(UnreadableFileException.class, e -> Problem.of(400, "malformed-file", sentence(e)));
    table.row(FileTooLargeException.class, e -> Problem.of(413, "too-large", sentence(e)));
  }

  private static String describe(InvalidTextException e) {
    return e.code().equals("empty-text") ? "is empty" : "is too long";
  }

  /** The message of an exception, as a sentence. */
  private static String sentence(Exception e) {
    String message = String.valueOf(e.getMessage());
    String begun =
        message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }
}
