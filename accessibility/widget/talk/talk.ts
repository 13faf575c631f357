import type { ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import { linkDrawer } from '../../ui/answer/answer.ts';
import { rebuild } from '../../ui/answer/rebuild.ts';
import { spoken } from '../../ui/answer/spoken.ts';
import { Formats } from '../../ui/format/formats.ts';
import type { Announcer } from '../../ui/parts/announcer.ts';
import { texts } from '../catalogue/talk.ts';
import type { Chat } from '../model/chat.ts';
import type { DeviceStorage } from '../model/device-storage.ts';
import { CustomerMail } from '../model/mail.ts';
import type { Pending } from '../model/outbox.ts';
import { withTexts, type Translate, type TranslateWith } from '../texts.ts';
import type { FrontDoor } from '../transport/customer-api.ts';
import type { View, Trouble } from '../view/context.ts';
import type { LogScroll } from '../view/log-scroll.ts';
import type { Words } from '../voice.ts';
import { chime } from './sound.ts';
import { ending, entry, failed, isToBeRated, waiting, type TalkView } from './entries.ts';
import { talkStyles } from './talk-styles.ts';
import { maskedText, occurrenceText, queueText } from './wording.ts';

export { pollChannel } from '../transport/poll-channel.ts';

const speaking = withTexts<'talk'>(texts);

/** What the talk needs of the window that it goes on in. */
export interface TalkWindow {
  readonly chat: Chat;
  readonly door: FrontDoor;
  readonly storage: DeviceStorage;
  readonly announcer: Announcer;
  readonly logScroll: LogScroll;
  readonly headingLevel: number;
  readonly open: boolean;
  readonly draft: string;
  trouble: Trouble | undefined;
  texts(): Translate;
  write(draft: string): void;
  focusText(): void;
  chatChanged(): void;
}

interface Answer {
  readonly language: string;
  readonly element: HTMLElement;
}

/**
 * Everything of a conversation that its greeting can do without: what the person does, how answers and occurrences look,
 * and what is said of them.
 */
export class Talk {
  /** What it looks like. */
  readonly sheets = [talkStyles];

  private readonly mail: CustomerMail;
  private readonly alerted = new Set<string>();
  private readonly answers = new WeakMap<MessageEvent, Answer>();

  constructor(private readonly window: TalkWindow) {
    this.mail = new CustomerMail(window.chat, window.door, window.storage, {
      changed: () => window.chatChanged(),
      slow: () => window.announcer.say(this.t('message.slow')),
      failed: (pending) => this.sendingFailed(pending),
    });
    window.chat.attach(this.mail);
  }

  /** Ends for good. */
  dispose(): void {
    this.mail.dispose();
  }

  send(text: string): void {
    this.window.logScroll.follow();
    this.window.trouble = undefined;
    this.mail.send(text);
  }

  async askForPerson(): Promise<void> {
    this.window.logScroll.follow();
    await this.attempt('person', () => this.mail.askForPerson());
  }

  retry(): void {
    this.window.focusText();
    this.alerted.clear();
    this.window.chat.retry();
  }

  takeBack(pending: Pending): void {
    this.window.focusText();
    this.window.write([this.window.draft, this.mail.takeBack(pending)].filter(Boolean).join('\n'));
  }

  async rate(score: number, comment: string): Promise<void> {
    this.window.focusText();
    this.window.logScroll.follow();
    const rated = await this.attempt('rating', () => this.mail.rate(score, comment));
    if (rated) this.window.announcer.say(this.t('rating.thanks'));
  }

  async end(): Promise<void> {
    this.window.logScroll.follow();
    await this.attempt('end', () => this.mail.end());
  }

  forget(): void {
    this.mail.forget();
    this.window.write('');
    this.window.chat.forget();
    this.window.announcer.say(this.t('forget.done'));
  }

  async download(type: 'text/html' | 'text/plain'): Promise<void> {
    await this.attempt('transcript', async () => {
      const address = URL.createObjectURL(await this.mail.transcript(type));
      const link = document.createElement('a');
      link.href = address;
      link.download = `${this.t('transcript.name')}.${type === 'text/html' ? 'html' : 'txt'}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    });
  }

  /** For people who chose sounds. */
  chime(): void {
    chime();
  }

  /** The conversation cannot be opened any more. What is said is in sight too, until the person goes on. */
  ended(): void {
    this.window.trouble = 'ended';
    if (this.window.open) this.window.announcer.alert(this.t('trouble.ended'));
  }

  /** How much the log holds besides events. */
  get more(): { readonly messages: number; readonly others: number } {
    return { messages: this.window.chat.unsent.length, others: isToBeRated(this.window) ? 1 : 0 };
  }

  entry(view: View, event: ConversationEvent) {
    return entry(this.speaking(view), event, (message) => this.answer(message));
  }

  ending(view: View) {
    return ending(this.speaking(view));
  }

  waiting(view: View) {
    return waiting(this.speaking(view));
  }

  failed(view: View) {
    return failed(this.speaking(view));
  }

  troubleText(what: Trouble): string {
    return this.t(`trouble.${what}`);
  }

  readonly words: Words = {
    occurrence: (event) => occurrenceText(event, this.t),
    queue: (place) => queueText(place, this.t, this.formats),
    masked: (event) => maskedText(event, this.t),
    spoken: (event) => (event.html ? spoken(this.rebuilt(event)) : event.text),
  };

  private get t(): TranslateWith<'talk'> {
    return speaking(this.window.texts());
  }

  private get formats(): Formats {
    return new Formats(this.t.language);
  }

  private speaking(view: View): TalkView {
    return { ...view, t: speaking(view.t), formats: this.formats, window: view };
  }

  /** The same element each time: what is drawn again stays as it is, with what the person has marked in it. */
  private answer(event: MessageEvent): HTMLElement {
    const { language } = this.t;
    const known = this.answers.get(event);
    if (known?.language === language) return known.element;
    const element = document.createElement('div');
    element.className = 'answer';
    element.append(this.rebuilt(event));
    this.answers.set(event, { language, element });
    return element;
  }

  private rebuilt(event: MessageEvent): DocumentFragment {
    const { t } = this;
    const words = { verified: t('link.verified'), external: (host: string) => t('link.external', { host }) };
    return rebuild(event.html ?? '', new URL(location.href), this.window.headingLevel + 1, linkDrawer(words));
  }

  private sendingFailed({ clientMessageId }: Pending): void {
    if (this.alerted.has(clientMessageId)) return;
    this.alerted.add(clientMessageId);
    this.window.announcer.alert(this.t('message.failed.alert'));
  }

  /** Does what the person asked for, or tells them that it did not work. */
  private async attempt(what: Exclude<Trouble, 'part'>, act: () => Promise<unknown>): Promise<boolean> {
    const { window } = this;
    window.trouble = undefined;
    try {
      await act();
      return true;
    } catch {
      window.logScroll.stay();
      // That there is a new conversation says why nothing could be done in the old one.
      if (this.toldOfEnd()) return false;
      window.trouble = what;
      window.announcer.alert(this.t(`trouble.${what}`));
      return false;
    }
  }

  private toldOfEnd(): boolean {
    return this.window.trouble === 'ended';
  }
}
