import type { TemplateResult } from 'lit';
import type { Author, ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import type { Need } from '../../ui/api/needs.ts';
import type { Moments } from '../../ui/format/moments.ts';
import type { Announcer } from '../../ui/parts/announcer.ts';
import type { Chat } from '../model/chat.ts';
import type { Pending } from '../model/outbox.ts';
import type { Settings } from '../model/settings.ts';
import type { TranscriptForm } from '../model/transcript.ts';
import type { Translate } from '../texts.ts';

/** What the person may do; every control calls one of these. */
export interface Actions {
  /** The window may be about to be opened. */
  prepare(): void;
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
  /** From the full answer to plain words, or back. */
  changeVersion(event: MessageEvent, pressed: Element): void;
  readNewest(): void;
  /** Shows what the pause kept back. */
  showKept(): void;
  /** Shows the settings where one says how one needs to be spoken with. */
  tellNeeds(): void;
  chooseNeed(need: Need, wanted: boolean): void;
  /** Whether it could be done. */
  changeSettings(change: Partial<Settings>): Promise<boolean>;
  download(form: TranscriptForm): void;
  end(): void;
  forget(): void;
}

/** What is asked about once more before it is done. */
export type Confirmation = 'end' | 'forget';

export type DialogName = 'settings' | 'help' | Confirmation;

/** Something that did not work and that no message of the log tells. */
export type Trouble = 'person' | 'transcript' | 'end' | 'rating' | 'ended' | 'part';

/** What of a chat is seen. */
export interface ShownChat extends Pick<Chat, 'conversation' | 'state' | 'info' | 'unsent' | 'unread' | 'readByAgent'> {
  readonly writing: { readonly by: Author | undefined };
  readonly needs: Pick<Chat['needs'], 'chosen' | 'unsent'>;
}

/** How everything of a conversation looks that its greeting can do without: a part that is loaded later draws it. */
export interface TalkDrawing {
  readonly closedHint: string;
  entry(view: View, event: ConversationEvent, index: number): TemplateResult;
  authorName(author: Author): string;
  title(chat: ShownChat): string | undefined;
  subtitle(chat: ShownChat): string | undefined;
  personLabel(chat: ShownChat): string | undefined;
  ending(view: View): TemplateResult;
  jump(view: View): unknown;
  waiting(view: View): unknown;
  askedFor(view: View): unknown;
  typingText(by: Author): string;
  failed(view: View): unknown;
  signLanguageLink(view: View): unknown;
  troubleText(what: Trouble): string;
}

/** Everything that the parts of the window are drawn from. */
export interface View {
  readonly chat: ShownChat;
  readonly t: Translate;
  readonly formats: Moments;
  readonly settings: Settings;
  readonly actions: Actions;
  readonly announcer: Announcer;
  readonly headingLevel: number;
  readonly server: string;
  readonly open: boolean;
  /** The window has a page to itself. */
  readonly page: boolean;
  /** The window takes the whole screen. */
  readonly small: boolean;
  /** The window is wide, and low or a page by itself: its head does with one line. */
  readonly flat: boolean;
  /** What stands in the composer, and what is wrong with it. */
  readonly draft: string;
  readonly draftError: string;
  /** How much came below the part of the log that is in sight. */
  readonly below: number;
  readonly trouble: Trouble | undefined;
  /** A message waits until it can be sent from here. */
  readonly sends: boolean;
  /** What the person asked for is being loaded, and takes a while. */
  readonly loads: boolean;
  /** Everything of the conversation but its greeting; undefined until it is needed. */
  readonly talk: TalkDrawing | undefined;
}
