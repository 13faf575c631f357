import type { MessageEvent } from '../../ui/api/events.ts';
import type { Formats } from '../../ui/format/formats.ts';
import type { Announcer } from '../../ui/parts/announcer.ts';
import type { Chat } from '../model/chat.ts';
import type { Pending } from '../model/outbox.ts';
import type { Settings } from '../model/settings.ts';
import type { Versions } from '../model/versions.ts';
import type { Translate } from '../texts.ts';

/** What the person may do; every control calls one of these. */
export interface Actions {
  toggle(): void;
  close(): void;
  choose(value: string): void;
  submit(): void;
  write(text: string): void;
  retry(): void;
  takeBack(pending: Pending): void;
  askForPerson(): void;
  rate(score: number, comment: string): Promise<void>;
  jump(): void;
  scrolled(): void;
  showDialog(name: DialogName): void;
  changeSettings(change: Partial<Settings>): void;
  download(type: 'text/html' | 'text/plain'): void;
  changeVersion(event: MessageEvent, pressed: Element): void;
}

/** What is asked about once more before it is done. */
export type Confirmation = 'end' | 'forget';

export type DialogName = 'settings' | 'help' | Confirmation;

/** Something that did not work and that no message of the log tells. */
export type Trouble = 'person' | 'transcript' | 'end' | 'rating' | 'ended';

/** Everything that the parts of the window are drawn from. */
export interface View {
  readonly chat: Chat;
  readonly t: Translate;
  readonly formats: Formats;
  readonly settings: Settings;
  readonly actions: Actions;
  readonly announcer: Announcer;
  readonly headingLevel: number;
  readonly server: string;
  readonly open: boolean;
  /** The window takes the whole screen. */
  readonly small: boolean;
  /** The window is wide and low: its head has to do with one line. */
  readonly flat: boolean;
  /** What stands in the composer, and what is wrong with it. */
  readonly draft: string;
  readonly draftError: string;
  /** Messages below the part of the log that is in sight. */
  readonly below: number;
  readonly trouble: Trouble | undefined;
  /** Which version of an answer is read. */
  readonly versions: Versions;
  /** A message's formatted answer. */
  readonly answer: (event: MessageEvent) => DocumentFragment;
}
