import type { Entry } from '../../ui/answer/glossary.ts';
import type { Formats } from '../../ui/format/formats.ts';
import type { TranslateWith } from '../texts.ts';
import type { View } from '../view/context.ts';

/** What the talk is drawn from: the window's view with the talk's own texts, and what only the talk has. */
export type TalkView = Omit<View, 't' | 'formats'> & {
  readonly t: TranslateWith<'talk'>;
  readonly formats: Formats;
  readonly glossary: readonly Entry[];
  /** How many messages the pause keeps back. */
  readonly kept: number;
  /** The window is so low that what is beside the conversation has to be short. */
  readonly low: boolean;
  readonly window: View;
};
