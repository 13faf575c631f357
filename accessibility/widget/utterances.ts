import type { MessageEvent } from '../ui/api/events.ts';
import type { Translate } from './texts.ts';

/** A sentence that is read out. */
export interface Utterance {
  readonly text: string;
  /** Absent where it is the window's own. */
  readonly language?: string;
}

/**
 * A message as it is read out: who says what, and how many answers there are to choose from.
 *
 * @param author the name of who says it
 * @param words those of the message without its markup
 */
export function utterances(event: MessageEvent, t: Translate, author: string, words: string): readonly Utterance[] {
  const said = { text: `${author}: ${words}` };
  const message = event.language === t.language ? said : { ...said, language: event.language };
  return event.choices?.length ? [message, { text: t('choices.count', { count: event.choices.length }) }] : [message];
}
