package io.okienko.channels.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.handover.Desk;
import io.okienko.channels.live.QueueWatch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** What desks list, read once for all of them whenever the queue has changed. */
final class SharedLists {
  /**
   * @param waiting the queue
   * @param owned by the agent's user name
   */
  private record Lists(
      long revision, List<ObjectNode> waiting, Map<String, List<ObjectNode>> owned) {
    static final Lists NONE = new Lists(-1, List.of(), Map.of());
  }

  private final Desk desk;
  private final Summaries summaries;
  private final QueueWatch queue;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Lists latest = Lists.NONE;

  SharedLists(Desk desk, Summaries summaries, QueueWatch queue) {
    this.desk = desk;
    this.summaries = summaries;
    this.queue = queue;
  }

  List<ObjectNode> waiting() {
    return current().waiting();
  }

  List<ObjectNode> ownedBy(String agent) {
    return current().owned().getOrDefault(agent, List.of());
  }

  private Lists current() {
    if (latest.revision() < queue.revision()) {
      reading.lock();
      try {
        if (latest.revision() < queue.revision()) {
          latest = read();
        }
      } finally {
        reading.unlock();
      }
    }
    return latest;
  }

  private Lists read() {
    long revision = queue.revision(); // first: what changes from here on makes another
    Map<String, List<ObjectNode>> owned =
        desk.listWithAgents().stream()
            .collect(
                Collectors.groupingBy(
                    SharedLists::owner, Collectors.mapping(summaries::of, Collectors.toList())));
    return new Lists(revision, summaries.waiting(), owned);
  }

  private static String owner(Conversation conversation) {
    return Objects.requireNonNull(conversation.agent());
  }
}
