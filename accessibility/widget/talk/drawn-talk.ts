import type { TemplateResult } from 'lit';
import type { Author, ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import { hasAddress, withAddresses } from '../../ui/answer/addresses.ts';
import { linkDrawer } from '../../ui/answer/answer.ts';
import { glossary, type Entry as Term } from '../../ui/answer/glossary.ts';
import type { Destination } from '../../ui/answer/links.ts';
import { rebuild } from '../../ui/answer/rebuild.ts';
import { spoken } from '../../ui/answer/spoken.ts';
import { Formats } from '../../ui/format/formats.ts';
import type { GlossaryText } from '../catalogue/parts.ts';
import { texts } from '../catalogue/talk.ts';
import { prefersSimple } from '../model/reading.ts';
import type { Settings } from '../model/settings.ts';
import { Versions } from '../model/versions.ts';
import { withTexts, type Translate, type TranslateWith } from '../texts.ts';
import type { ShownChat, TalkDrawing, Trouble, View } from '../view/context.ts';
import { authorName } from './author.ts';
import { askedFor, ending, entry, failed, jump, looks, waiting } from './entries.ts';
import { signLanguageLink } from './needs.ts';
import { personLabel, subtitle, title } from './phases.ts';
import type { TalkView } from './talk-view.ts';
import type { Words } from './voice.ts';
import { maskedText, occurrenceText, queueText, typingText } from './wording.ts';

const speaking = withTexts<'talk'>(texts);
const GLOSSARY = Object.keys(texts).filter((key): key is GlossaryText => key.startsWith('glossary.'));

/** What has a conversation drawn. */
export interface Frame {
  readonly headingLevel: number;
  readonly settings: Settings;
  texts(): Translate;
}

interface Answer {
  readonly html: string | undefined;
  readonly language: string;
  readonly element: HTMLElement;
}

interface Entry {
  readonly looks: readonly unknown[];
  readonly drawing: TemplateResult;
}

/** How everything of a conversation looks that its greeting can do without, and what is said of it. */
export class DrawnTalk implements TalkDrawing {
  readonly versions = new Versions(() => prefersSimple(this.frame.settings));

  private readonly answers = new WeakMap<MessageEvent, Answer>();
  private readonly entries = new WeakMap<ConversationEvent, Entry>();

  private terms: { readonly language: string; readonly all: readonly Term[] } | undefined;

  /**
   * @param kept how many messages are kept back
   * @param low whether the window is so low that what is beside the conversation has to be short
   */
  constructor(
    private readonly frame: Frame,
    private readonly kept: () => number,
    private readonly low: () => boolean,
  ) {}

  /** What was said long ago does not change: only what would look different is made anew. */
  entry(window: View, event: ConversationEvent, index: number): TemplateResult {
    const view = this.speaking(window);
    const now = looks(view, event, index, this.versions);
    const known = this.entries.get(event);
    if (known && now.every((look, at) => look === known.looks[at])) return known.drawing;
    const drawing = entry(view, event, index, this.versions, (message) => (isMoreThanText(message) ? this.answer(message) : undefined));
    this.entries.set(event, { looks: now, drawing });
    return drawing;
  }

  authorName(author: Author): string {
    return authorName(author, this.t);
  }

  title(chat: ShownChat): string | undefined {
    return title(chat, this.t);
  }

  subtitle(chat: ShownChat): string | undefined {
    return subtitle(chat, this.t);
  }

  personLabel(chat: ShownChat): string | undefined {
    return personLabel(chat, this.t);
  }

  /** What stands beside where one writes once the conversation has ended. */
  get closedHint(): string {
    return this.t('composer.closed');
  }

  ending(view: View) {
    return ending(this.speaking(view));
  }

  jump(view: View) {
    return jump(this.speaking(view));
  }

  waiting(view: View) {
    return waiting(this.speaking(view));
  }

  askedFor(view: View) {
    return askedFor(this.speaking(view));
  }

  typingText(by: Author): string {
    return typingText(by, this.t);
  }

  failed(view: View) {
    return failed(this.speaking(view));
  }

  signLanguageLink(view: View) {
    return signLanguageLink(this.speaking(view));
  }

  troubleText(what: Trouble): string {
    return this.t(`trouble.${what}`);
  }

  readonly words: Words = {
    occurrence: (event) => occurrenceText(event, this.t),
    queue: (place) => queueText(place, this.t, this.formats),
    masked: (event) => maskedText(event, this.t),
    spoken: (event) => this.spoken(this.versions.shown(event)),
  };

  get t(): TranslateWith<'talk'> {
    return speaking(this.frame.texts());
  }

  private get formats(): Formats {
    return new Formats(this.t.language);
  }

  private speaking(view: View): TalkView {
    return { ...view, t: speaking(view.t), formats: this.formats, glossary: this.glossary(), kept: this.kept(), low: this.low(), window: view };
  }

  private glossary(): readonly Term[] {
    const { t } = this;
    if (this.terms?.language !== t.language) this.terms = { language: t.language, all: glossary(GLOSSARY.map((key) => t(key))) };
    return this.terms.all;
  }

  /** The same element each time: what is drawn again stays as it is, with what the person has marked in it. */
  private answer(event: MessageEvent): HTMLElement {
    const { language } = this.t;
    const shown = this.versions.shown(event);
    const known = this.answers.get(event);
    if (known?.language === language && known.html === shown.html) return known.element;
    const element = document.createElement('div');
    element.className = 'answer';
    element.append(this.rebuilt(shown));
    this.answers.set(event, { html: shown.html, language, element });
    return element;
  }

  private spoken(event: MessageEvent): string {
    return isMoreThanText(event) ? spoken(event.html ? this.rebuilt(event) : this.named(event)) : event.text;
  }

  /** Read out sign by sign, an address takes long and tells little. */
  private named({ text }: MessageEvent): DocumentFragment {
    const host = ({ href }: Destination) => new Text(this.t('link.spoken', { host: new URL(href).hostname }));
    return paragraph(withAddresses(text, new URL(location.href), host));
  }

  private rebuilt({ html, text }: MessageEvent): DocumentFragment {
    const { t } = this;
    const draw = linkDrawer({ verified: t('link.verified'), external: (host) => t('link.external', { host }) });
    const page = new URL(location.href);
    return html ? rebuild(html, page, this.frame.headingLevel + 1, draw) : paragraph(withAddresses(text, page, draw));
  }
}

/** Whether a message has markup, or addresses that somebody of the bank wrote. */
function isMoreThanText({ author, html, text }: MessageEvent): boolean {
  return Boolean(html) || (author.kind === 'agent' && hasAddress(text, new URL(location.href)));
}

function paragraph(content: DocumentFragment): DocumentFragment {
  const element = document.createElement('p');
  element.className = 'plain';
  element.append(content);
  const fragment = document.createDocumentFragment();
  fragment.append(element);
  return fragment;
}
