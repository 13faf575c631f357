import type { TranslateWith } from '../texts.ts';
import type { ShownChat } from '../view/context.ts';

type Translate = TranslateWith<'talk'>;

/** Whom the person talks to, where that is not the assistant. */
export function title({ conversation: { phase, agent } }: ShownChat, t: Translate): string | undefined {
  return phase === 'agent' ? (agent ?? t('author.agent')) : undefined;
}

/** What is to be known about it, where there is more than that the assistant answers. */
export function subtitle({ conversation: { phase } }: ShownChat, t: Translate): string | undefined {
  switch (phase) {
    case 'bot':
      return undefined;
    case 'waiting':
      return t('subtitle.waiting');
    case 'agent':
      return t('subtitle.agent');
    case 'closed':
      return t('subtitle.closed');
  }
}

/** What stands in place of the words that ask for a person, where one was asked for. */
export function personLabel({ conversation: { phase } }: ShownChat, t: Translate): string | undefined {
  switch (phase) {
    case 'bot':
    case 'closed':
      return undefined;
    case 'waiting':
      return t('person.asked');
    case 'agent':
      return t('person.here');
  }
}
