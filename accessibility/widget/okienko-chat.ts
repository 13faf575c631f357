import { css, html, LitElement, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ConversationEvent, MessageEvent } from '../ui/api/events.ts';
import { Formats } from '../ui/format/formats.ts';
import { closestLanguage, type Language } from '../ui/i18n/languages.ts';
import { Announcer } from '../ui/parts/announcer.ts';
import { define } from '../ui/parts/define.ts';
import type { Dialog } from '../ui/parts/dialog.ts';
import { fieldStyles } from '../ui/parts/field.ts';
import '../ui/parts/live.ts';
import type { Live } from '../ui/parts/live.ts';
import { base } from '../ui/theme/base.ts';
import { tokens } from '../ui/theme/tokens.ts';
import { linkDrawer } from '../ui/answer/answer.ts';
import { rebuild } from '../ui/answer/rebuild.ts';
import { spoken } from '../ui/answer/spoken.ts';
import { Chat, type ChatListener, type ChatState } from './model/chat.ts';
import { messages } from './model/conversation.ts';
import { DeviceStorage } from './model/device-storage.ts';
import type { Pending } from './model/outbox.ts';
import { prefersSimple } from './model/reading.ts';
import { DEFAULT_SETTINGS, readSettings, writeSettings, type Settings } from './model/settings.ts';
import { Versions } from './model/versions.ts';
import type { Link } from './transport/connection.ts';
import { FrontDoor } from './transport/customer-api.ts';
import { translate, type Translate } from './texts.ts';
import { composer, nothingToSend } from './view/composer.ts';
import type { Actions, DialogName, Trouble, View } from './view/context.ts';
import { confirmDialog, helpDialog, settingsDialog } from './view/dialogs.ts';
import { header } from './view/header.ts';
import { launcher } from './view/launcher.ts';
import { log } from './view/log.ts';
import { LogScroll, type Entries } from './view/log-scroll.ts';
import { sidestep } from './view/sidestep.ts';
import { chime } from './view/sound.ts';
import { composerStyles, dialogStyles, headerStyles, logStyles, windowStyles } from './view/styles.ts';
import { Voice, type VoiceContext } from './voice.ts';

/** The server takes messages of this many characters. */
const LONGEST_MESSAGE = 4000;

/** On screens this small the window takes the whole of it and is a modal. */
const SMALL_SCREEN = '(max-width: 30rem), (max-height: 30rem)';
/** Such as a phone that is held across. */
const FLAT_SCREEN = '(min-width: 36rem) and (max-height: 30rem)';

/**
 * The chat window of a bank's page:
 *
 * ```html
 * <script src="https://chat.bank.example/widget.js" async></script>
 * <okienko-chat server="https://chat.bank.example" language="pl"><a href="/contact">Kontakt</a></okienko-chat>
 * ```
 *
 * What stands inside is shown where the script does not run or the server is away. It opens only when asked to. Colours
 * follow the custom property `--okienko-brand`.
 */
@define('okienko-chat')
export class OkienkoChat extends LitElement {
  static override styles = [
    css`
      :host {
        all: initial;
      }
    `,
    tokens,
    base,
    fieldStyles,
    windowStyles,
    headerStyles,
    logStyles,
    composerStyles,
    dialogStyles,
  ];

  /** The server's address; empty for the one the page came from. */
  @property() server = '';
  /** The language of the page, as a tag such as `pl` or `zh-Hans`. */
  @property() language = '';
  /** The level of the window's heading in the page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** What the bank issued to a customer who is signed in. Set it before the element is connected. */
  @property({ attribute: false }) customerToken?: string;

  @state() private open = false;
  @state() private settings: Settings = DEFAULT_SETTINGS;
  @state() private draft = '';
  @state() private draftError = '';
  @state() private trouble: Trouble | undefined;

  @query('.panel') private readonly panel!: HTMLDialogElement;
  @query('.launcher') private readonly launcher!: HTMLButtonElement;
  @query('#text') private readonly text!: HTMLTextAreaElement;

  private readonly announcer = new Announcer();
  private readonly voice = new Voice(this.announcer, () => this.voiceContext());
  private readonly logScroll = new LogScroll(this);
  private readonly versions = new Versions(() => prefersSimple(this.settings));
  private readonly smallScreen = matchMedia(SMALL_SCREEN);
  private readonly flatScreen = matchMedia(FLAT_SCREEN);
  private storage!: DeviceStorage;
  private chat!: Chat;
  private endSidestep = () => {};
  private restoredMessages = 0;
  private focusedBefore: Element | null = null;
  private readonly alerted = new Set<string>();

  /** Opens the window; for a link or a button of the bank's own page. */
  show(): void {
    if (this.open) return;
    this.open = true;
    this.showPanel();
    this.logScroll.showEnd();
    this.tellRestored();
    this.chat.open();
    this.chat.markRead();
  }

  /** Closes the window; focus goes back to what opened it. */
  hide(): void {
    this.panel.close();
    // The event of its end comes a little later; what is said until then is unread.
    this.panelClosed();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.server = this.server.replace(/\/+$/, '');
    this.storage = new DeviceStorage(this.server || location.origin);
    this.settings = readSettings(this.storage);
    this.chat = this.createChat();
    this.draft = this.chat.draft;
    this.endSidestep = sidestep(this, () => [...this.renderRoot.querySelectorAll('.launcher, .panel[open]')]);
    this.smallScreen.addEventListener('change', this.screenChanged);
    this.flatScreen.addEventListener('change', this.flatChanged);
    this.chat.resume();
    if (this.hasUpdated) this.logScroll.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chat.stop();
    this.announcer.stop();
    this.logScroll.stop();
    this.endSidestep();
    this.smallScreen.removeEventListener('change', this.screenChanged);
    this.flatScreen.removeEventListener('change', this.flatChanged);
    this.panel?.close();
    this.open = false;
  }

  protected override firstUpdated(): void {
    this.announcer.enter(this.live('page-live'));
    this.logScroll.start();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.logScroll.beforeUpdate();
    this.focusedBefore = this.shadowRoot?.activeElement ?? null;
    if (changed.has('settings')) this.applySettings();
  }

  protected override updated(): void {
    this.logScroll.afterUpdate(this.entries());
    if (this.focusedBefore && !this.focusedBefore.isConnected && this.open) this.text.focus();
  }

  private entries(): Entries {
    const { conversation, unsent } = this.chat;
    return { all: conversation.events.length + unsent.length, messages: messages(conversation).length + unsent.length };
  }

  protected override render() {
    const view = this.view();
    return html`
      <okn-live id="page-live"></okn-live>
      <section class="window" lang=${view.t.language} aria-label=${view.t('window.label')}>
        ${launcher(view)}
        <dialog
          class="panel"
          id="panel"
          aria-labelledby="title"
          @close=${this.panelClosed}
          @keydown=${this.keyPressed}
        >
          ${header(view)} ${log(view)} ${composer(view)}
          <okn-live id="panel-live"></okn-live>
        </dialog>
        ${settingsDialog(view)} ${helpDialog(view)} ${confirmDialog(view, 'end', () => this.end())}
        ${confirmDialog(view, 'forget', () => this.forget())}
      </section>
    `;
  }

  private readonly actions: Actions = {
    toggle: () => (this.open ? this.hide() : this.show()),
    close: () => this.hide(),
    choose: (value) => this.send(value),
    submit: () => this.submit(),
    write: (text) => this.write(text),
    retry: () => this.retry(),
    takeBack: (pending) => this.takeBack(pending),
    askForPerson: () => void this.askForPerson(),
    rate: (score, comment) => this.rate(score, comment),
    jump: () => this.logScroll.jump(),
    scrolled: () => this.logScroll.scrolled(),
    showDialog: (name) => this.showDialog(name),
    changeSettings: (change) => this.changeSettings(change),
    download: (type) => void this.attempt('transcript', () => this.download(type)),
    changeVersion: (event, pressed) => this.changeVersion(event, pressed),
  };

  private showDialog(name: DialogName): void {
    this.dialog('settings').close();
    void this.dialog(name).show();
  }

  private view(): View {
    const t = this.texts();
    return {
      chat: this.chat,
      t,
      formats: new Formats(t.language),
      settings: this.settings,
      actions: this.actions,
      announcer: this.announcer,
      headingLevel: this.headingLevel,
      server: this.server,
      open: this.open,
      small: this.smallScreen.matches,
      flat: this.flatScreen.matches,
      draft: this.draft,
      draftError: this.draftError,
      below: this.logScroll.below,
      trouble: this.trouble,
      versions: this.versions,
      answer: (event) => this.answer(event),
    };
  }

  private createChat(): Chat {
    const door = new FrontDoor(this.server, this.customerToken);
    const listener: ChatListener = {
      changed: () => this.chatChanged(),
      heard: (event) => this.heard(event),
      restored: (messages) => this.restored(messages),
      linked: (link, before) => this.linked(link, before),
      typing: (by) => this.open && this.voice.typing(by),
      queued: (queue) => this.open && this.voice.moved(queue),
      slow: () => this.announcer.say(this.texts()('message.slow')),
      failed: (pending) => this.failed(pending),
      ended: () => this.ended(),
    };
    return new Chat(door, this.storage, listener, () => this.chosenLanguage(), this.customerToken !== undefined);
  }

  private chatChanged(): void {
    if (!this.chat.writing.by) this.voice.typingEnded();
    this.requestUpdate();
  }

  private heard(event: ConversationEvent): void {
    const fromOthers = event.type === 'message' && event.author.kind !== 'customer';
    if (this.open) this.voice.heard(event, this.chat.conversation.queue);
    else if (fromOthers) this.voice.unread(this.chat.unread);
    if (fromOthers && this.settings.sounds) chime();
    if (this.open && document.visibilityState === 'visible') this.chat.markRead();
  }

  private restored(messages: number): void {
    this.restoredMessages = messages;
    if (this.open) this.tellRestored();
    void this.updateComplete.then(() => this.logScroll.showEnd());
  }

  private tellRestored(): void {
    this.voice.restored(this.restoredMessages);
    this.restoredMessages = 0;
  }

  private linked(link: Link, before: ChatState): void {
    if (!this.open) return;
    const t = this.texts();
    if (link === 'offline' && before !== 'away') this.announcer.say(`${t('offline.title')} ${t('offline.text')}`);
    if (link === 'online' && before === 'offline') this.announcer.say(t('offline.ended'));
  }

  private failed({ clientMessageId }: Pending): void {
    if (this.alerted.has(clientMessageId)) return;
    this.alerted.add(clientMessageId);
    this.announcer.alert(this.texts()('message.failed.alert'));
  }

  /** What is said is in sight too, until the person goes on. */
  private ended(): void {
    this.trouble = 'ended';
    if (this.open) this.announcer.alert(this.texts()('trouble.ended'));
  }

  private write(text: string): void {
    this.draft = text;
    this.draftError = '';
    this.chat.draft = text;
    if (text && this.chat.conversation.phase === 'agent') this.chat.tellTyping();
  }

  private submit(): void {
    if (nothingToSend(this.view())) return;
    const [t, text] = [this.texts(), this.draft.trim()];
    if (text === '') return this.refuseDraft(t('composer.empty'));
    if (text.length > LONGEST_MESSAGE) {
      return this.refuseDraft(t('composer.long', { longest: LONGEST_MESSAGE, count: text.length }));
    }
    this.write('');
    this.send(text);
  }

  private refuseDraft(error: string): void {
    this.draftError = error;
    this.announcer.alert(error);
    this.text.focus();
  }

  private send(text: string): void {
    this.logScroll.follow();
    this.trouble = undefined;
    this.chat.send(text);
  }

  private async askForPerson(): Promise<void> {
    this.logScroll.follow();
    await this.attempt('person', () => this.chat.askForPerson());
  }

  private retry(): void {
    this.text.focus();
    this.alerted.clear();
    this.chat.retry();
  }

  private takeBack(pending: Pending): void {
    this.text.focus();
    this.write([this.draft, this.chat.takeBack(pending)].filter(Boolean).join('\n'));
  }

  private async rate(score: number, comment: string): Promise<void> {
    this.text.focus();
    this.logScroll.follow();
    const rated = await this.attempt('rating', () => this.chat.rate(score, comment));
    if (rated) this.announcer.say(this.texts()('rating.thanks'));
  }

  private async end(): Promise<void> {
    this.dialog('end').close();
    this.logScroll.follow();
    await this.attempt('end', () => this.chat.end());
  }

  private forget(): void {
    this.dialog('forget').close();
    this.draft = '';
    this.chat.forget();
    this.announcer.say(this.texts()('forget.done'));
  }

  private async download(type: 'text/html' | 'text/plain'): Promise<void> {
    const address = URL.createObjectURL(await this.chat.transcript(type));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${this.texts()('transcript.name')}.${type === 'text/html' ? 'html' : 'txt'}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  /** That there is a new conversation says why nothing could be done in the old one. */
  private toldOfEnd(): boolean {
    return this.trouble === 'ended';
  }

  /** Does what the person asked for, or tells them that it did not work. */
  private async attempt(what: Trouble, act: () => Promise<unknown>): Promise<boolean> {
    this.trouble = undefined;
    try {
      await act();
      return true;
    } catch {
      this.logScroll.stay();
      if (this.toldOfEnd()) return false;
      this.trouble = what;
      this.announcer.alert(this.texts()(`trouble.${what}`));
      return false;
    }
  }

  private changeVersion(event: MessageEvent, pressed: Element): void {
    this.versions.change(event);
    this.voice.reread(event);
    this.requestUpdate();
    void this.logScroll.hold(pressed);
  }

  private changeSettings(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    writeSettings(this.storage, this.settings);
  }

  private applySettings(): void {
    const { textSize, colors, announcements } = this.settings;
    this.style.setProperty('--okn-scale', String(textSize));
    this.style.colorScheme = colors === 'auto' ? '' : colors;
    this.announcer.enabled = announcements;
  }

  private showPanel(): void {
    if (this.smallScreen.matches) {
      this.panel.showModal();
      this.announcer.enter(this.live('panel-live'));
    } else {
      this.panel.show();
    }
  }

  /** A turned or zoomed screen may make a modal of the window, or no modal. */
  private readonly screenChanged = async (): Promise<void> => {
    if (this.open) {
      const focused = this.shadowRoot?.activeElement;
      this.panel.close();
      this.announcer.leave(this.live('panel-live'));
      this.showPanel();
      if (focused instanceof HTMLElement) focused.focus();
    }
    this.requestUpdate();
  };

  private readonly flatChanged = (): void => this.requestUpdate();

  private panelClosed(): void {
    if (this.panel.open || !this.open) return;
    this.open = false;
    this.announcer.leave(this.live('panel-live'));
    this.voice.typingEnded();
    if (document.activeElement === document.body) this.launcher.focus();
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.hide();
  }

  private answer(event: MessageEvent): DocumentFragment {
    const t = this.texts();
    const words = { verified: t('link.verified'), external: (host: string) => t('link.external', { host }) };
    return rebuild(event.html ?? '', new URL(location.href), this.headingLevel + 1, linkDrawer(words));
  }

  private spoken(event: MessageEvent): string {
    return event.html ? spoken(this.answer(event)) : event.text;
  }

  private voiceContext(): VoiceContext {
    const t = this.texts();
    return {
      t,
      formats: new Formats(t.language),
      spoken: (event) => this.spoken(this.versions.shown(event)),
    };
  }

  private texts(): Translate {
    return translate(this.chosenLanguage());
  }

  private chosenLanguage(): Language {
    return (
      this.settings.language ?? closestLanguage(this.language, document.documentElement.lang, ...navigator.languages)
    );
  }

  private live(id: 'page-live' | 'panel-live'): Live {
    return this.renderRoot.querySelector<Live>(`#${id}`)!;
  }

  private dialog(name: DialogName): Dialog {
    return this.renderRoot.querySelector<Dialog>(`#${name}`)!;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'okienko-chat': OkienkoChat;
  }
}
