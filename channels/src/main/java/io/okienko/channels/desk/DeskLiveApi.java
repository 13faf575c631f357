package io.okienko.channels.desk;

import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.Desk;
import io.okienko.channels.http.RateLimiter;
import io.okienko.channels.http.Routes;
import io.okienko.channels.live.QueueWatch;
import io.okienko.channels.live.SocketDoor;
import io.okienko.channels.live.Timing;
import io.okienko.channels.staff.StaffAccess;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The desk as it goes on. */
public final class DeskLiveApi {
  private final DeskServices services;
  private final SocketDoor door;
  private final RateLimiter opening;

  /**
   * @param opening sockets of one address
   */
  public DeskLiveApi(
      Desk desk,
      ConversationFeed feed,
      QueueWatch queue,
      AgentPresence presence,
      StaffAccess access,
      Timing timing,
      SocketDoor door,
      RateLimiter opening) {
    this.services =
        new DeskServices(desk, feed, queue, presence, access, new Summaries(desk), timing);
    this.door = door;
    this.opening = opening;
  }

  public void mount(Routes routes, String base) {
    routes.add(HttpMethod.GET, base + "/desk/socket", this::socket);
  }

  private void socket(RoutingContext context) {
    Optional<String> token = services.access().socketToken(context.request());
    door.open(context, opening, socket -> new DeskSocket(services, token, socket));
  }
}
