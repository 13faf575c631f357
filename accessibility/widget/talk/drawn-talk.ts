import type { ConversationEvent, MessageEvent } from '../../ui/api/events.ts';
import { linkDrawer } from '../../ui/answer/answer.ts';
import { rebuild } from '../../ui/answer/rebuild.ts';
import { spoken } from '../../ui/answer/spoken.ts';
import { Formats } from '../../ui/format/formats.ts';
import { texts } from '../catalogue/talk.ts';
import { withTexts, type Translate, type TranslateWith } from '../texts.ts';
import type { View, Trouble } from '../view/context.ts';
import type { Words } from '../voice.ts';
import { ending, entry, failed, newest, waiting, type TalkView } from './entries.ts';
import { signLanguageLink } from './needs.ts';
import { maskedText, occurrenceText, queueText } from './wording.ts';

const speaking = withTexts<'talk'>(texts);

/** What has a conversation drawn. */
export interface Frame {
  readonly headingLevel: number;
  texts(): Translate;
}

interface Answer {
  readonly language: string;
  readonly element: HTMLElement;
}

/** How everything of a conversation looks that its greeting can do without, and what is said of it. */
export class DrawnTalk {
  private readonly answers = new WeakMap<MessageEvent, Answer>();

  constructor(private readonly frame: Frame) {}

  entry(view: View, event: ConversationEvent, index: number) {
    return entry(this.speaking(view), event, index, (message) => this.answer(message));
  }

  ending(view: View) {
    return ending(this.speaking(view));
  }

  waiting(view: View) {
    return waiting(this.speaking(view));
  }

  newest(view: View) {
    return newest(this.speaking(view));
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
    spoken: (event) => (event.html ? spoken(this.rebuilt(event)) : event.text),
  };

  get t(): TranslateWith<'talk'> {
    return speaking(this.frame.texts());
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
    return rebuild(event.html ?? '', new URL(location.href), this.frame.headingLevel + 1, linkDrawer(words));
  }
}
