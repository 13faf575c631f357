import type { Tone } from '../../ui/parts/badge.ts';
import type { ConversationState } from '../model/conversation.ts';
import { listed, type DeskTranslator } from '../wording.ts';

/** What came of the last thing that the agent asked for, where the screen alone does not tell. */
export type Outcome =
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'not-waiting' }
  | { readonly kind: 'claimed'; readonly quicker: readonly string[] }
  | { readonly kind: 'nobody-waits' }
  | { readonly kind: 'transferred'; readonly to: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed'; readonly problem: string };

export function outcomeText(outcome: Outcome, t: DeskTranslator): string {
  switch (outcome.kind) {
    case 'taken':
      return t('outcome.taken', { name: outcome.by });
    case 'not-waiting':
      return t('outcome.notWaiting');
    case 'claimed':
      return outcome.quicker.length > 0
        ? t('outcome.claimedNext', { names: listed(outcome.quicker, t.locale) })
        : t('outcome.claimed');
    case 'nobody-waits':
      return t('outcome.nobodyWaits');
    case 'transferred':
      return t('outcome.transferred', { to: outcome.to });
    case 'closed':
      return t('outcome.closed');
    case 'failed':
      return outcome.problem;
  }
}

export function outcomeTone({ kind }: Outcome): Tone {
  switch (kind) {
    case 'taken':
    case 'not-waiting':
      return 'waiting';
    case 'failed':
      return 'urgent';
    case 'nobody-waits':
      return 'neutral';
    case 'claimed':
    case 'transferred':
    case 'closed':
      return 'done';
  }
}

/** Whether the next one who waits should be offered beside it. */
export function offersNext({ kind }: Outcome): boolean {
  return kind === 'taken' || kind === 'not-waiting' || kind === 'transferred' || kind === 'closed';
}

/** Whether what came of it no longer holds, because of what happened to the conversation since. */
export function isPast({ kind }: Outcome, mine: boolean, state: ConversationState): boolean {
  switch (kind) {
    case 'taken':
    case 'not-waiting':
    case 'transferred':
      return mine;
    case 'closed':
      return state !== 'closed';
    case 'claimed':
    case 'nobody-waits':
    case 'failed':
      return false;
  }
}
