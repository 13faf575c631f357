package io.okienko.channels.desk;

import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.staff.Right;
import io.okienko.channels.http.Call;
import io.okienko.channels.staff.StaffAccess;
import io.okienko.channels.staff.StaffAccess.StaffCall;

/** Lets in those who serve customers. */
public final class DeskAccess {
  private final StaffAccess access;
  private final AgentPresence presence;

  public DeskAccess(StaffAccess access, AgentPresence presence) {
    this.access = access;
    this.presence = presence;
  }

  /** Whoever calls is at their desk. */
  Call serving(StaffCall call) {
    return access.call(
        Right.SERVE,
        (request, agent) -> {
          presence.seen(agent.username());
          return call.answer(request, agent);
        });
  }
}
