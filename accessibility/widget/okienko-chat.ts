import { css, html, nothing, type CSSResult } from 'lit';
import type { ConversationEvent } from '../ui/api/events.ts';
import { Moments } from '../ui/format/moments.ts';
import { direction, type Language } from '../ui/i18n/languages.ts';
import { Announcer } from '../ui/parts/announcer.ts';
import { define } from '../ui/parts/define.ts';
import type { Dialog } from '../ui/parts/dialog.ts';
import '../ui/parts/live.ts';
import type { Live } from '../ui/parts/live.ts';
import { adopt } from '../ui/theme/adopt.ts';
import { essentials } from '../ui/theme/essentials.ts';
import { tokens } from '../ui/theme/tokens.ts';
import { Chat, type ChatListener, type ChatState } from './model/chat.ts';
import { isAwaited } from './model/conversation.ts';
import { DeviceStorage } from './model/device-storage.ts';
import { DEFAULT_SETTINGS, looksOwn, readSettings, writeSettings, type Settings } from './model/settings.ts';
import { wantedLanguage } from './model/wanted-language.ts';
import { Part } from './part.ts';
import { backoff } from './transport/backoff.ts';
import type { Link } from './transport/connection.ts';
import { FrontDoor, type CustomerApi } from './transport/customer-api.ts';
import type { Talk, TalkWindow } from './talk/talk.ts';
import { learn, speaks, translate, type Translate } from './texts.ts';
import { laterChannel } from './transport/later-channel.ts';
import { utterances } from './utterances.ts';
import { composer, nothingToSend } from './view/composer.ts';
import type { Actions, DialogName, ShownChat, Trouble, View } from './view/context.ts';
import { DrawnElement, drawChanges } from './view/drawn-element.ts';
import { header } from './view/header.ts';
import { launcher } from './view/launcher.ts';
import { log } from './view/log.ts';
import { LogScroll, type Entries } from './view/log-scroll.ts';
import { applyLook } from './view/look.ts';
import { noticeStyles } from './view/notice.ts';
import { sidestep } from './view/sidestep.ts';
import { composerStyles, headerStyles, logStyles, windowStyles } from './view/styles.ts';

/** On screens this small the window takes the whole of it and is a modal. */
const SMALL_SCREEN = '(max-width: 30rem), (max-height: 30rem)';
const WIDE_SCREEN = '(min-width: 36rem)';
/** Such as a phone that is held across. */
const FLAT_SCREEN = `${WIDE_SCREEN} and (max-height: 30rem)`;

/** Who waits for so long deserves a word. */
const SLOW_AFTER_MS = 400;

const dialogs = new Part(() => import('./view/dialogs.ts'));
const talk = new Part(() => import('./talk/talk.ts'));

const hostStyles = css`
  :host {
    all: initial;
  }
`;

/**
 * The chat window of a bank's page:
 *
 * ```html
 * <script src="https://chat.bank.example/widget.js" async></script>
 * <okienko-chat server="https://chat.bank.example" language="pl"><a href="/contact">Kontakt</a></okienko-chat>
 * ```
 *
 * What stands inside is shown where the script does not run or the server is away. It opens only when asked to. Colours
 * follow the custom properties `--okienko-brand` and `--okienko-neutral`, the font `--okienko-font`.
 */
export class OkienkoChat extends DrawnElement implements TalkWindow {
  static readonly observedAttributes = ['server', 'language', 'heading-level'];

  /** What the bank issued to a customer who is signed in. Set it before the element is connected. */
  customerToken?: string;

  open = false;
  settings: Settings = DEFAULT_SETTINGS;
  draft = '';
  private draftError = '';
  trouble: Trouble | undefined;
  /** A message waits until it can be sent from here. */
  private sends = false;
  /** What the person asked for is being loaded, and takes a while. */
  private loads = false;
  /** The language of the window; undefined until its texts are here. */
  private speech: Language | undefined;
  /** Whether there is anything of the window but its launcher. */
  private furnished = false;

  readonly announcer = new Announcer();
  readonly logScroll = new LogScroll(this);
  private readonly smallScreen = matchMedia(SMALL_SCREEN);
  private flatScreen!: MediaQueryList;
  storage!: DeviceStorage;
  door!: FrontDoor;
  chat!: Chat;
  private endSidestep = () => {};
  private speechTimer: ReturnType<typeof setTimeout> | undefined;
  private speechFailures = 0;
  private hasDialogs = false;
  private talk: Talk | undefined;
  private talkTimer: ReturnType<typeof setTimeout> | undefined;
  private talkFailures = 0;
  private restoredMessages = 0;
  private focusedBefore: Element | null = null;

  constructor() {
    super(hostStyles, tokens, essentials, windowStyles, headerStyles, logStyles, composerStyles, noticeStyles);
    // What the page set before it knew the element would hide what the element does about it.
    for (const name of ['server', 'language', 'headingLevel'] as const) {
      const { [name]: value } = this;
      if (Object.hasOwn(this, name) && delete this[name]) Object.assign(this, { [name]: value });
    }
  }

  /** The server's address; empty for the one the page came from. */
  get server(): string {
    return (this.getAttribute('server') ?? '').replace(/\/+$/, '');
  }

  set server(server: string) {
    this.setAttribute('server', server);
  }

  /** The language of the page, as a tag such as `pl` or `zh-Hans`. */
  get language(): string {
    return this.getAttribute('language') ?? '';
  }

  set language(language: string) {
    this.setAttribute('language', language);
  }

  /** The level of the window's heading in the page's outline. */
  get headingLevel(): number {
    return Number(this.getAttribute('heading-level') ?? 2);
  }

  set headingLevel(level: number) {
    this.setAttribute('heading-level', `${level}`);
  }

  /** The window has a page to itself: it stands in it, open from the start, and there is nothing to close it for. */
  private get page(): boolean {
    return this.getAttribute('placement') === 'page';
  }

  /** Opens the window; for a link or a button of the bank's own page. */
  show(): void {
    if (this.open) return;
    this.open = true;
    if (this.speech && this.isConnected) this.opened();
  }

  private opened(): void {
    this.furnished = true;
    this.draw();
    this.logScroll.start();
    this.showPanel();
    this.logScroll.showEnd();
    this.tellRestored();
    this.chat.open();
    this.markRead();
    this.needTalkToAsk();
  }

  /** Closes the window; focus goes back to what opened it. */
  hide(): void {
    if (this.page) return;
    if (!this.furnished) {
      this.open = false;
      return;
    }
    this.panel.close();
    // The event of its end comes a little later; what is said until then is unread.
    this.panelClosed();
  }

  connectedCallback(): void {
    this.storage = new DeviceStorage(this.server);
    this.door = new FrontDoor(this.server, this.customerToken);
    this.settings = this.chosenSettings();
    this.applySettings();
    this.chat = this.createChat();
    this.draft = this.chat.draft;
    this.endSidestep = sidestep(this, () => [...this.renderRoot.querySelectorAll('.launcher, .panel[open]')]);
    this.flatScreen = matchMedia(this.page ? WIDE_SCREEN : FLAT_SCREEN);
    this.smallScreen.addEventListener('change', this.screenChanged);
    this.flatScreen.addEventListener('change', this.flatChanged);
    if (this.speech) this.begin();
    void this.speak();
  }

  disconnectedCallback(): void {
    [this.speechTimer, this.talkTimer].forEach(clearTimeout);
    this.chat.stop();
    this.talk?.dispose();
    this.talk = undefined;
    this.announcer.stop();
    this.logScroll.stop();
    this.endSidestep();
    this.smallScreen.removeEventListener('change', this.screenChanged);
    this.flatScreen.removeEventListener('change', this.flatChanged);
    this.hide();
  }

  attributeChangedCallback(): void {
    if (this.isConnected && this.speech) void this.speak();
    this.requestUpdate();
  }

  /**
   * Turns to the language that is wanted now. Without its texts there is no window, or it goes on in the one before; who
   * chose to see the window otherwise sees it in the usual way only where what that takes does not come.
   */
  async speak(): Promise<void> {
    const language = this.wanted();
    try {
      await learn(language);
      if (looksOwn(this.settings)) this.adoptOnce((await dialogs.load()).sheets);
      this.speechFailures = 0;
    } catch {
      clearTimeout(this.speechTimer);
      this.speechTimer = setTimeout(() => void this.speak(), backoff(++this.speechFailures));
    }
    if (!this.isConnected || language !== this.wanted() || !speaks(language)) return;
    const first = !this.speech;
    this.dataset['language'] = this.speech = language;
    if (first) this.begin();
  }

  private wanted(): Language {
    return wantedLanguage(this.settings.language, this.language);
  }

  private begin(): void {
    this.draw();
    this.announcer.enter(this.live('page-live'));
    this.logScroll.start();
    if (this.chat.goesOn) void this.needTalk();
    this.chat.resume();
    this.open ||= this.page;
    if (this.open) this.opened();
  }

  protected override beforeDrawing(): void {
    this.logScroll.beforeUpdate();
    this.focusedBefore = this.renderRoot.activeElement;
  }

  protected override afterDrawing(): void {
    this.logScroll.afterUpdate(this.entries());
    if (this.focusedBefore && !this.focusedBefore.isConnected && this.open) this.text.focus();
    // Only what is not there yet is put there: a caret, or signs that are just being composed, stay.
    if (this.furnished && this.text.value !== this.draft) this.text.value = this.draft;
    this.talk?.sight.drew();
  }

  private entries(): Entries {
    const { length } = this.shown.conversation.events;
    return this.talk?.entries ?? { all: length, news: length };
  }

  protected override template() {
    if (!this.speech) return html`<slot></slot>`;
    const view = this.view();
    return html`
      <okn-live id="page-live"></okn-live>
      <section
        class="window"
        part="window"
        lang=${view.t.language}
        dir=${direction(view.t.language) === 'rtl' ? 'rtl' : nothing}
        aria-label=${view.t('window.label')}
      >
        ${launcher(view)}
        <dialog
          class="panel"
          part="panel"
          id="panel"
          aria-labelledby="title"
          @close=${this.panelClosed}
          @keydown=${this.keyPressed}
        >
          ${this.furnished ? html`${header(view)} ${log(view)} ${composer(view)}` : nothing}
          <okn-live id="panel-live"></okn-live>
        </dialog>
        ${this.hasDialogs ? dialogs.loaded?.dialogs(view) : nothing}
      </section>
    `;
  }

  private readonly actions: Actions = {
    prepare: () => void (this.furnished ||= true),
    toggle: () => (this.open ? this.hide() : this.show()),
    close: () => this.hide(),
    submit: () => this.submit(),
    write: (text) => this.write(text),
    jump: () => this.withTalk((it) => it.sight.jump()),
    scrolled: () => this.logScroll.scrolled(),
    showDialog: (name) => void this.showDialog(name),
    changeVersion: (event, pressed) => this.withTalk((it) => it.changeVersion(event, pressed)),
    readNewest: () => this.withTalk((it) => it.readNewest()),
    showKept: () => this.withTalk((it) => it.showKept()),
    tellNeeds: () => this.withTalk((it) => it.tellNeeds()),
    chooseNeed: (need, wanted) => this.chat.chooseNeed(need, wanted),
    changeSettings: (change) => this.changeSettings(change),
    retry: () => (this.talk ? this.talk.retry() : this.chat.retry()),
    choose: (value) => this.withTalk((it) => it.send(value)),
    askForPerson: () => this.withTalk((it) => it.askForPerson()),
    takeBack: (pending) => this.withTalk((it) => it.takeBack(pending)),
    rate: (score, comment) => this.withTalk((it) => it.rate(score, comment)),
    download: (type) => this.withTalk((it) => it.download(type)),
    end: () => this.withTalk((it) => it.end()),
    forget: () => this.withTalk((it) => it.forget()),
  };

  /** Does something that needs more of the conversation than its greeting. */
  private async withTalk(act: (it: Talk) => unknown): Promise<void> {
    if (this.talk || ((await this.fetched(talk.load())) && this.isConnected)) await act(this.getTalk());
  }

  private getTalk(): Talk {
    if (!this.talk) {
      this.talk = new talk.loaded!.Talk(this);
      this.talk.begin();
      this.adoptOnce(this.talk.sheets);
      this.requestUpdate();
    }
    return this.talk;
  }

  /** Loads what a conversation needs beyond its greeting, as often as it takes. */
  private async needTalk(): Promise<void> {
    clearTimeout(this.talkTimer);
    const here = await this.fetched(talk.load());
    if (!this.isConnected) return;
    if (here) this.getTalk();
    else this.talkTimer = setTimeout(() => void this.needTalk(), backoff(++this.talkFailures));
  }

  /** Who has nothing read out, or shown, to them unless they ask needs the means to ask. */
  private needTalkToAsk(): void {
    if (this.settings.announcements === 'asked' || this.settings.pause) void this.needTalk();
  }

  private adoptOnce(sheets: readonly CSSResult[]): void {
    const { adoptedStyleSheets: adopted } = this.renderRoot;
    adopt(this.renderRoot, ...sheets.filter(({ styleSheet }) => !adopted.includes(styleSheet!)));
  }

  async showDialog(name: DialogName): Promise<void> {
    const opener = this.renderRoot.activeElement as HTMLElement | null;
    if (!(await this.fetched(dialogs.load())) || !this.open) return;
    this.needDialogs();
    // The dialog gives the focus back to where it comes from, also when that has moved on while it was loaded.
    opener?.focus();
    const settings = this.dialog('settings');
    if (settings?.open) settings.close();
    await this.dialog(name)?.show();
  }

  private needDialogs(): void {
    if (this.hasDialogs) return;
    this.hasDialogs = true;
    this.adoptOnce(dialogs.loaded!.sheets);
    this.draw();
  }

  /** Whether something is here that the person asked for; tells them when it takes long and when it does not come. */
  private async fetched(part: Promise<unknown>): Promise<boolean> {
    const slow = setTimeout(() => {
      this.loads = true;
      this.announcer.tell(this.texts()('loading'));
    }, SLOW_AFTER_MS);
    try {
      await part;
      if (this.trouble === 'part') this.trouble = undefined;
      return true;
    } catch {
      if (this.open && this.trouble !== 'part') this.announcer.alert(this.texts()('trouble.part'));
      this.trouble = 'part';
      return false;
    } finally {
      clearTimeout(slow);
      this.loads = false;
    }
  }

  private get shown(): ShownChat {
    return this.talk?.shown ?? this.chat;
  }

  private view(): View {
    const t = this.texts();
    return {
      chat: this.shown,
      t,
      formats: new Moments(t.language),
      settings: this.settings,
      actions: this.actions,
      announcer: this.announcer,
      headingLevel: this.headingLevel,
      server: this.server,
      open: this.open,
      page: this.page,
      small: this.smallScreen.matches && !this.page,
      flat: this.flatScreen.matches,
      draft: this.draft,
      draftError: this.draftError,
      below: this.logScroll.below,
      trouble: this.trouble,
      loads: this.loads,
      sends: this.sends,
      talk: this.talk?.drawn,
    };
  }

  private createChat(): Chat {
    const listener: ChatListener = {
      changed: () => this.chatChanged(),
      heard: (event) => this.heard(event),
      restored: (messages) => this.restored(messages),
      linked: (link, before) => this.linked(link, before),
      typing: (by) => this.open && this.talk?.voice.typing(by),
      queued: (queue) => this.open && this.talk?.voice.moved(queue),
      mailNeeded: () => void this.needTalk(),
      ended: () => void this.withTalk((it) => it.ended()),
    };
    const signedIn = this.customerToken !== undefined;
    const poll = (current: () => CustomerApi) => laterChannel(async () => (await talk.load()).pollCurrent(current));
    return new Chat(this.door, this.storage, listener, () => this.speech!, signedIn, poll);
  }

  chatChanged(): void {
    if (!this.chat.writing.by) this.talk?.voice.typingEnded();
    this.requestUpdate();
  }

  private heard(event: ConversationEvent): void {
    const awaited = isAwaited(event);
    if (this.talk) this.talk.heard(event);
    else this.tell(event);
    if (!this.open && awaited) this.announcer.say(this.texts()('launcher.unread', { count: this.chat.unread }));
    if (awaited && this.settings.sounds) void this.withTalk((it) => it.chime());
    this.markRead();
  }

  /** Only what somebody looks at counts as read. */
  markRead(): void {
    if (this.open && !document.hidden && !this.talk?.pause.isHolding) this.chat.markRead();
  }

  /** Tells what can be told without more. */
  private tell(event: ConversationEvent): void {
    const t = this.texts();
    if (this.open && event.type === 'message') {
      utterances(event, t, t('author.bot'), event.text).forEach(({ text, language }) => this.announcer.say(text, language));
    }
  }

  private restored(messages: number): void {
    this.restoredMessages = messages;
    if (this.open) this.tellRestored();
    void this.drawn.then(() => this.logScroll.showEnd());
    this.markRead();
  }

  private tellRestored(): void {
    const { restoredMessages } = this;
    this.restoredMessages = 0;
    if (restoredMessages > 0) void this.withTalk((it) => it.tellRestored(restoredMessages));
  }

  private linked(link: Link, before: ChatState): void {
    if (!this.open) return;
    const t = this.texts();
    if (link === 'offline' && before !== 'away') this.announcer.tell(`${t('offline.title')} ${t('offline.text')}`);
    if (link === 'online' && before === 'offline') this.announcer.tell(t('offline.ended'));
  }

  write(text: string): void {
    this.draft = text;
    this.draftError = '';
    this.chat.draft = text;
    if (text && this.chat.conversation.phase === 'agent') this.chat.tellTyping();
  }

  private submit(): void {
    if (nothingToSend(this.view())) return;
    const [t, text] = [this.texts(), this.draft.trim()];
    if (text === '') return this.refuseDraft(t('composer.empty'));
    void this.sendWritten(text);
  }

  /** What was written stays in its place until it can be sent from here, and what is written meanwhile after that. */
  private async sendWritten(text: string): Promise<void> {
    const written = this.draft;
    this.sends = true;
    await this.withTalk((it) => {
      const refusal = it.refusal(text);
      if (refusal) return this.refuseDraft(refusal);
      if (this.draft.startsWith(written)) this.write(this.draft.slice(written.length));
      it.send(text);
    });
    this.sends = false;
  }

  private refuseDraft(error: string): void {
    this.draftError = error;
    this.announcer.alert(error);
    this.text.focus();
  }

  private async changeSettings(change: Partial<Settings>): Promise<boolean> {
    if (change.language && !speaks(change.language) && !(await this.fetched(learn(change.language)))) return false;
    this.settings = { ...this.settings, ...change };
    writeSettings(this.storage, this.settings);
    this.applySettings();
    this.needTalkToAsk();
    void this.speak();
    return true;
  }

  chosenSettings(): Settings {
    return readSettings(this.storage);
  }

  applySettings(): void {
    applyLook(this, this.settings);
    this.announcer.enabled = this.settings.announcements === 'all';
  }

  private showPanel(): void {
    if (this.page) {
      // Showing it as a dialog would take the focus.
      this.panel.open = true;
    } else if (this.smallScreen.matches) {
      this.panel.showModal();
      this.announcer.enter(this.live('panel-live'));
    } else {
      this.panel.show();
    }
  }

  /** A turned or zoomed screen may make a modal of the window, or no modal. */
  private readonly screenChanged = async (): Promise<void> => {
    if (this.open) {
      const focused = this.renderRoot.activeElement;
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
    this.talk?.voice.typingEnded();
    if (document.activeElement === document.body) this.launcher.focus();
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.hide();
  }

  focusText(): void {
    this.text.focus();
  }

  texts(): Translate {
    return translate(this.speech!);
  }

  private get panel(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  private get launcher(): HTMLButtonElement {
    return this.renderRoot.querySelector('.launcher')!;
  }

  private get text(): HTMLTextAreaElement {
    return this.renderRoot.querySelector('textarea')!;
  }

  private live(id: 'page-live' | 'panel-live'): Live {
    return this.renderRoot.querySelector<Live>(`#${id}`)!;
  }

  dialog(name: DialogName): Dialog | null {
    return this.renderRoot.querySelector<Dialog>(`#${name}`);
  }
}

drawChanges(OkienkoChat.prototype, 'open', 'settings', 'draft', 'draftError', 'trouble', 'sends', 'loads', 'speech', 'furnished');
define('okienko-chat')(OkienkoChat);

declare global {
  interface HTMLElementTagNameMap {
    'okienko-chat': OkienkoChat;
  }
}
