import type { Summary } from './conversation.ts';

/** One row as it is shown: `gone` when it left the list while somebody's hand was on it. */
export interface Row {
  readonly conversation: Summary;
  readonly gone: boolean;
}

export interface Arrangement {
  readonly rows: readonly Row[];
  /** What joined the list meanwhile and is not shown yet. */
  readonly added: readonly Summary[];
}

/**
 * What a list shows when `live` is its newest content. Usually just that. While somebody's hand is on the list, every
 * row keeps its place: contents are the newest, what left stays and says so, what joined waits.
 */
export function arrange(shown: readonly Row[], live: readonly Summary[], held: boolean): Arrangement {
  if (!held) return { rows: live.map((conversation) => ({ conversation, gone: false })), added: [] };
  const newest = new Map(live.map((conversation) => [conversation.conversationId, conversation]));
  const known = new Set(shown.map(({ conversation }) => conversation.conversationId));
  return {
    rows: shown.map(({ conversation }) => {
      const current = newest.get(conversation.conversationId);
      return { conversation: current ?? conversation, gone: current === undefined };
    }),
    added: live.filter(({ conversationId }) => !known.has(conversationId)),
  };
}

/** Whether an arrangement holds anything back. */
export function isOutdated({ rows, added }: Arrangement, live: readonly Summary[]): boolean {
  return added.length > 0 || rows.some((row, index) => row.conversation.conversationId !== live[index]?.conversationId);
}

/** Since when the one who waits longest has been waiting. Urgent ones are served first and need not be the oldest. */
export function oldestWait(waiting: readonly Summary[]): string | undefined {
  return waiting
    .map(({ waitingSince }) => waitingSince)
    .filter((since) => since !== undefined)
    .sort((one, other) => Date.parse(one) - Date.parse(other))[0];
}
