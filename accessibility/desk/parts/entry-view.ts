import type { Formats } from '../../ui/format/formats.ts';
import type { DeskTranslator, Wording } from '../wording.ts';

/** What an entry of the log needs to be shown in the agent's language. */
export interface EntryView {
  readonly t: DeskTranslator;
  readonly wording: Wording;
  readonly formats: Formats;
}
