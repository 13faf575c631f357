import { messages, type Conversation } from '../model/conversation.ts';
import type { TranslateWith } from '../texts.ts';
import { utterances, type Utterance } from '../utterances.ts';
import { authorName } from './author.ts';
import type { Words } from './voice.ts';

/** The newest message of the other side, for somebody who asks to have it read out, and where they stand in the queue. */
export function newestUtterances(conversation: Conversation, t: TranslateWith<'talk'>, words: Words): readonly Utterance[] {
  const newest = messages(conversation).filter(({ author }) => author.kind !== 'customer').at(-1);
  const said = newest ? utterances(newest, t, authorName(newest.author, t), words.spoken(newest)) : [{ text: t('newest.none') }];
  return conversation.phase === 'waiting' ? [...said, { text: words.queue(conversation.queue) }] : said;
}
