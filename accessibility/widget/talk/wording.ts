import type { Author, ConversationEvent } from '../../ui/api/events.ts';
import { maskedKinds } from '../../ui/api/masked.ts';
import { needsInWords } from '../../ui/api/needs-in-words.ts';
import type { Formats } from '../../ui/format/formats.ts';
import type { Place } from '../model/conversation.ts';
import type { TranslateWith } from '../texts.ts';

type Translate = TranslateWith<'talk'>;

/** Events that are told in a sentence of ours; messages speak for themselves. */
export type Occurrence = Exclude<ConversationEvent, { type: 'message' }>;

export function occurrenceText(event: Occurrence, t: Translate): string {
  switch (event.type) {
    case 'handover-requested':
      // A hyphen cannot stand in the selector of an ICU message.
      return t('event.handover', { reason: event.reason.replace('-', '_') });
    case 'agent-joined':
      return t('event.joined', { name: event.name });
    case 'agent-left':
      return t('event.left', { name: event.name ?? t('author.agent') });
    case 'transferred':
      return event.name ? t('event.transferred.person', { name: event.name }) : t('event.transferred');
    case 'closed':
      return t('event.closed', { by: event.by });
    case 'reopened':
      return t('event.reopened');
    case 'rated':
      return t('event.rated', { score: event.score });
    case 'needs-stated':
      return statedNeeds(event.needs, t);
  }
}

function statedNeeds(needs: readonly string[], t: Translate): string {
  const words = needsInWords(needs, t);
  return words === '' ? t('event.needs.none') : t('event.needs', { needs: words });
}

/** What was hidden in what somebody wrote, and why; empty where nothing was. */
export function maskedText(event: ConversationEvent, t: Translate): string {
  return maskedKinds(event)
    .map((kind) => t(`masked.${kind}`))
    .join(' ');
}

/** The place in the queue and how long it may take, in whole sentences. */
export function queueText(queue: Place | undefined, t: Translate, formats: Formats): string {
  return queue ? `${placeText(queue, t)} ${waitText(queue, t, formats)}` : placeText(queue, t);
}

export function placeText(queue: Place | undefined, t: Translate): string {
  return queue ? t(queue.urgent ? 'waiting.urgent' : 'waiting.place', { position: queue.position }) : t('waiting.unknown');
}

/** How long it may take. */
export function waitText({ estimatedWaitSeconds: seconds }: Place, t: Translate, formats: Formats): string {
  return seconds === undefined ? t('waiting.unestimated') : t('waiting.estimate', { time: formats.roughly(seconds) });
}

/** That somebody is writing. */
export function typingText(by: Author, t: Translate): string {
  return t('typing', { name: by.kind === 'bot' ? t('title.bot') : (by.name ?? t('author.agent')) });
}
