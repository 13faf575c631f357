package io.okienko.channels.desk;

import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.bot.handover.Desk;
import io.okienko.bot.staff.Right;
import io.okienko.channels.http.Calls;
import io.okienko.channels.http.EventLoop;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.RateLimiter;
import io.okienko.channels.http.Routes;
import io.okienko.channels.live.Connections;
import io.okienko.channels.live.QueueWatch;
import io.okienko.channels.live.SocketDoor;
import io.okienko.channels.live.Timing;
import io.okienko.channels.staff.StaffAccess;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The desk as it goes on. */
public final class DeskLiveApi {
  private final DeskServices services;
  private final SocketDoor door;
  private final Connections connections;
  private final Calls calls;
  private final RateLimiter opening;

  /**
   * @param opening sockets of one address
   */
  public DeskLiveApi(
      Desk desk,
      CustomerWindows windows,
      ConversationFeed feed,
      QueueWatch queue,
      AgentPresence presence,
      StaffAccess access,
      AuditLog audit,
      Timing timing,
      SocketDoor door,
      Connections connections,
      Calls calls,
      RateLimiter opening) {
    var summaries = new Summaries(desk, windows);
    var lists = new SharedLists(desk, summaries, queue);
    this.services =
        new DeskServices(desk, feed, queue, presence, access, audit, summaries, lists, timing);
    this.door = door;
    this.connections = connections;
    this.calls = calls;
    this.opening = opening;
  }

  public void mount(Routes routes, String base) {
    routes.add(HttpMethod.GET, base + "/desk/socket", this::socket);
  }

  private void socket(RoutingContext context) {
    Optional<String> token = services.access().socketToken(context.request());
    if (connections.hasRoom()) {
      open(context, token);
    } else {
      openForStaff(context, token);
    }
  }

  /** What is kept for the desk is not for strangers who have yet to say hello. */
  private void openForStaff(RoutingContext context, Optional<String> token) {
    Context eventLoop = EventLoop.current();
    context.request().pause();
    calls.execute(() -> {
      boolean known = isStaff(token);
      eventLoop.runOnContext(_ -> {
        try {
          if (!known) {
            connections.requireRoom();
          }
          open(context, token);
        } catch (Problem problem) {
          context.fail(problem);
        }
      });
    });
  }

  private boolean isStaff(Optional<String> token) {
    try {
      return token.flatMap(shown -> services.access().find(shown, Right.SERVE)).isPresent();
    } catch (RuntimeException failure) {
      calls.problemOf(failure); // logs what nobody foresaw
      return false;
    }
  }

  private void open(RoutingContext context, Optional<String> token) {
    door.open(context, opening, socket -> new DeskSocket(services, token, socket));
  }
}
