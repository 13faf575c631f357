package io.okienko.bot.handover;

/** Why a conversation went to a person. */
public enum HandOverReason {
  ASKED,
  URGENT,
  COMPLAINT,
  NOT_UNDERSTOOD,
  TRANSFERRED,
  AGENT_SILENT
}
