import type { ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import { termsStyles } from '../../ui/answer/terms.ts';
import type { Announcer } from '../../ui/parts/announcer.ts';
import type { Dialog } from '../../ui/parts/dialog.ts';
import type { DeviceStorage } from '../model/device-storage.ts';
import { CustomerMail } from '../model/mail.ts';
import type { Pending } from '../model/outbox.ts';
import type { Settings } from '../model/settings.ts';
import { TRANSCRIPT_FORMS, type TranscriptForm } from '../model/transcript.ts';
import type { TranslateWith } from '../texts.ts';
import type { OpenChannel } from '../transport/channel.ts';
import { ConversationCalls } from '../transport/conversation-calls.ts';
import type { CustomerApi, FrontDoor } from '../transport/customer-api.ts';
import { pollChannel } from '../transport/poll-channel.ts';
import type { DialogName, ShownChat, Trouble } from '../view/context.ts';
import type { Entries } from '../view/log-scroll.ts';
import { DrawnTalk, type Frame } from './drawn-talk.ts';
import { isCustomers, isNews, isToBeRated } from './entries.ts';
import { newestUtterances } from './newest.ts';
import { Pause } from './pause.ts';
import { saveFile } from './save-file.ts';
import { Sight, type SightWindow } from './sight.ts';
import { chime } from './sound.ts';
import { talkStyles } from './talk-styles.ts';
import { Voice } from './voice.ts';

/** The server takes messages of this many characters. */
const LONGEST_MESSAGE = 4000;

/** Listens with long polls to the conversation that is current each time. */
export function pollCurrent(current: () => CustomerApi): OpenChannel {
  return pollChannel(() => new ConversationCalls(current()));
}

/** Such as a phone that is held across, or a page zoomed to 400 %. */
const LOW_SCREEN = '(max-height: 30rem)';

/** What the talk needs of the window that it goes on in. */
export interface TalkWindow extends Frame, SightWindow {
  settings: Settings;
  readonly door: FrontDoor;
  readonly storage: DeviceStorage;
  readonly announcer: Announcer;
  readonly draft: string;
  trouble: Trouble | undefined;
  write(draft: string): void;
  focusText(): void;
  chatChanged(): void;
  /** Tells that what is in sight was read. */
  markRead(): void;
  /** What was chosen on this device, in whatever tab. */
  chosenSettings(): Settings;
  /** Looks, and reads out, as the settings say from now on. */
  applySettings(): void;
  /** Turns to the language that is wanted now. */
  speak(): Promise<void>;
  showDialog(name: DialogName): Promise<void>;
  dialog(name: DialogName): Dialog | null;
}

/** Everything of a conversation that its greeting can do without: what the person does in it, and how the rest is drawn. */
export class Talk {
  /** What it looks like. */
  readonly sheets = [talkStyles, ...termsStyles];
  readonly drawn: DrawnTalk;
  readonly voice: Voice;
  readonly pause: Pause;
  readonly sight: Sight;

  private readonly mail: CustomerMail;
  private readonly lowScreen = matchMedia(LOW_SCREEN);
  private readonly alerted = new Set<string>();
  private endOtherTabs = () => {};

  constructor(private readonly window: TalkWindow) {
    this.drawn = new DrawnTalk(window, () => this.pause.count, () => this.lowScreen.matches);
    this.voice = new Voice(window.announcer, () => ({ t: this.t, words: this.drawn.words }));
    this.pause = new Pause(() => window.chat.conversation, () => window.settings.pause);
    this.sight = new Sight(window);
    this.mail = new CustomerMail(window.chat, window.door, window.storage, {
      changed: () => window.chatChanged(),
      slow: () => window.announcer.tell(this.t('message.slow')),
      failed: (pending) => this.sendingFailed(pending),
    });
  }

  /** Takes in what has waited for it. */
  begin(): void {
    this.window.chat.attach(this.mail);
    document.addEventListener('visibilitychange', this.seen);
    this.lowScreen.addEventListener('change', this.screenChanged);
    this.endOtherTabs = this.window.storage.onOtherTab(() => this.followSettings());
    this.seen();
    this.followSettings();
  }

  /** Ends for good. */
  dispose(): void {
    document.removeEventListener('visibilitychange', this.seen);
    this.lowScreen.removeEventListener('change', this.screenChanged);
    this.endOtherTabs();
    this.mail.dispose();
  }

  /** What the person chose in another tab holds here too. */
  private followSettings(): void {
    const { window } = this;
    const [before, chosen] = [window.settings, window.chosenSettings()];
    if (JSON.stringify(chosen) === JSON.stringify(before)) return;
    window.settings = chosen;
    window.applySettings();
    void window.speak();
    if (before.pause && !chosen.pause) void this.showKept();
  }

  /** Why a text cannot be sent, if it cannot. */
  refusal(text: string): string | undefined {
    const count = text.length;
    return count > LONGEST_MESSAGE ? this.t('composer.long', { longest: LONGEST_MESSAGE, count }) : undefined;
  }

  /** So many messages of earlier were restored at once. */
  tellRestored(count: number): void {
    this.window.announcer.say(this.t('log.restored', { count }));
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
    if (rated) this.window.announcer.tell(this.t('rating.thanks'));
  }

  async end(): Promise<void> {
    this.window.dialog('end')?.close();
    this.window.logScroll.follow();
    await this.attempt('end', () => this.mail.end());
  }

  /** Removes everything about the conversation from this device and begins a new one. */
  forget(): void {
    this.window.dialog('forget')?.close();
    this.mail.forget();
    this.window.write('');
    this.window.storage.remove('conversation');
    this.window.chat.begin();
    this.window.announcer.tell(this.t('forget.done'));
  }

  async download(form: TranscriptForm): Promise<void> {
    const { mediaType, extension } = TRANSCRIPT_FORMS[form];
    await this.attempt('transcript', async () => {
      saveFile(await this.mail.transcript(mediaType, this.t.language), `${this.t('transcript.name')}.${extension}`);
    });
  }

  changeVersion(event: MessageEvent, pressed: Element): void {
    this.drawn.versions.change(event);
    this.voice.reread(event);
    this.window.requestUpdate();
    void this.sight.hold(pressed);
  }

  /** The person asked for the newest message of the other side. */
  readNewest(): void {
    const { announcer } = this.window;
    const said = newestUtterances(this.pause.shown, this.t, this.drawn.words);
    said.forEach(({ text, language }) => announcer.tell(text, language));
  }

  /** What is to be seen of the chat: all of it but what is kept back. */
  get shown(): ShownChat {
    const { state, info, unsent, unread, readByAgent, writing, needs } = this.window.chat;
    return { conversation: this.pause.shown, state, info, unsent, unread, readByAgent, writing, needs };
  }

  /** Something happened: it is told, or kept back. */
  heard(event: ConversationEvent): void {
    if (isCustomers(event) || isUrgent(event)) this.tellKept(event.seq);
    if (!this.pause.holds(event)) this.tell(event);
    else if (this.window.open) this.window.announcer.say(this.t('pause.kept', { count: this.pause.count }));
  }

  /** The person asks for what was kept back. It is read from its beginning. */
  async showKept(): Promise<void> {
    const { window } = this;
    const [first] = this.tellKept();
    if (!first) return;
    window.markRead();
    window.requestUpdate();
    await this.sight.showFrom(first.seq);
  }

  private tellKept(before?: number): readonly ConversationEvent[] {
    const kept = this.pause.release(before);
    kept.forEach((event) => this.tell(event));
    return kept;
  }

  private tell(event: ConversationEvent): void {
    const { chat, open } = this.window;
    if (open) this.voice.heard(event, chat.conversation.queue);
  }

  /** The button that leads there goes as soon as something is chosen: the focus cannot come back to it then. */
  async tellNeeds(): Promise<void> {
    const { renderRoot } = this.window;
    const from = renderRoot.activeElement;
    await this.window.showDialog('settings');
    const settings = this.window.dialog('settings');
    if (!settings?.open) return;
    settings.addEventListener('close', () => from?.isConnected || this.window.focusText(), { once: true });
    const choice = renderRoot.querySelector<HTMLElement>('#needs')!;
    choice.scrollIntoView();
    choice.querySelector('input')!.focus();
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

  /** What the log holds: events, what is not sent yet, and the question how it was. */
  get entries(): Entries {
    const { conversation, unsent } = this.shown;
    const { events } = conversation;
    const others = isToBeRated(this.window) ? 1 : 0;
    return { all: events.length + unsent.length + others, news: events.filter(isNews).length + unsent.length };
  }

  private readonly seen = (): void => this.window.markRead();

  private readonly screenChanged = (): void => this.window.requestUpdate();

  private get t(): TranslateWith<'talk'> {
    return this.drawn.t;
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

/** Money or identity may be in danger: what there is to do about it cannot wait. */
function isUrgent(event: ConversationEvent): boolean {
  return event.type === 'handover-requested' && event.priority === 'urgent';
}
