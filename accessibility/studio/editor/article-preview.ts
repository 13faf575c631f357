import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ApiProblem } from '../../ui/api/problem.ts';
import { icon } from '../../ui/icon/icon.ts';
import { circleCheck, info, triangleAlert } from '../../ui/icon/lucide.ts';
import { isLanguage } from '../../ui/i18n/languages.ts';
import { define } from '../../ui/parts/define.ts';
import { base } from '../../ui/theme/base.ts';
import '../../ui/answer/answer-view.ts';
import { SAME_QUESTION, type Notice, type Preview } from '../api/articles.ts';
import { readingLevel } from './reading-level.ts';
import { href } from '../model/routes.ts';
import { refusedLinks, type RefusedLink } from '../model/refused-links.ts';
import '../parts/chat-bubble.ts';
import { StudioPart } from '../parts/screen.ts';
import '../parts/tabs.ts';
import type { Tabs } from '../parts/tabs.ts';

/** How long nothing is written before the preview follows. */
const PAUSE_MS = 500;

/** Advice is read out at most this often: it must not talk into the writing. */
const ADVICE_EVERY_MS = 15_000;

const VIEWS = ['chat', 'page', 'spoken'] as const;

/** Advice that we have words for in every language; the server's own English sentence goes with it. */
const KNOWN_NOTICES = [
  'sanitised',
  'no-variants',
  'link-text-unclear',
  'long-sentence',
  'all-caps',
  'heading-order',
  'sensory-instruction',
  'abbreviation-unexplained',
  'other-language',
  'missing-language-version',
  SAME_QUESTION,
] as const;

/** What a save says of the article besides its answer. */
const ON_THE_ARTICLE = ['no-variants', 'missing-language-version', SAME_QUESTION];

/** The article as the customer will meet it, in the chat window, on the help page and read aloud, with advice. */
@define('okn-article-preview')
export class ArticlePreview extends StudioPart {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--okn-unit) * 5);
        align-content: start;
      }

      h3 {
        font-size: var(--okn-text-m);
      }

      .page,
      .spoken {
        display: grid;
        gap: calc(var(--okn-unit) * 3);
        padding: calc(var(--okn-unit) * 5);
        background: var(--okn-surface);
        border: var(--okn-control-border);
        border-radius: var(--okn-radius);
        overflow-wrap: anywhere;
      }

      .page .question {
        font-size: var(--okn-text-xl);
        font-weight: 650;
        line-height: 1.3;
      }

      .spoken p {
        white-space: pre-line;
      }

      section {
        display: grid;
        gap: calc(var(--okn-unit) * 2);
      }

      ul {
        display: grid;
        gap: calc(var(--okn-unit) * 2);
        list-style: none;
      }

      li,
      .fine {
        display: flex;
        gap: calc(var(--okn-unit) * 2);
      }

      .reading {
        display: flex;
        gap: calc(var(--okn-unit) * 2);
      }

      .reading .icon {
        margin-block-start: 0.15em;
      }

      .hard .icon {
        color: var(--okn-waiting);
      }

      li .icon {
        margin-block-start: 0.15em;
        color: var(--okn-waiting);
      }

      .fine .icon {
        margin-block-start: 0.15em;
        color: var(--okn-done);
      }

      li.refused .icon,
      .left-out .icon {
        color: var(--okn-urgent);
      }

      .left-out {
        display: flex;
        gap: calc(var(--okn-unit) * 2);
        margin-block-end: calc(var(--okn-unit) * 3);
        font-size: var(--okn-text-s);
      }

      .left-out .icon {
        margin-block-start: 0.15em;
      }

      .quote,
      .soft {
        font-size: var(--okn-text-s);
        color: var(--okn-ink-soft);
      }
    `,
  ];

  @property() question = '';
  @property() answer = '';
  @property() language = '';
  /** Whether the answer is the one in plain words. */
  @property({ type: Boolean }) simple = false;
  /** Advice about the rest of the article. */
  @property({ attribute: false }) notices: readonly Notice[] = [];

  @state() private preview: Preview | undefined;
  @state() private refused: readonly RefusedLink[] = [];
  @state() private error: unknown;
  @state() private view: (typeof VIEWS)[number] = 'chat';

  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('notices')) this.tellOfShared(changed.get('notices'));
    if (!changed.has('answer') && !changed.has('language')) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), this.preview ? PAUSE_MS : 0);
  }

  protected override render() {
    const { t } = this;
    const heading = t(this.simple ? 'preview.simpleHeading' : 'preview.heading');
    const notices = [...this.textNotices(), ...this.articleNotices()];
    return html`
      ${this.preview || notices.length > 0 ? this.renderAdvice(notices) : nothing}
      <h3>${heading}</h3>
      <okn-tabs
        label=${heading}
        .tabs=${VIEWS.map((name) => ({ name, label: t(`preview.${name}`) }))}
        chosen=${this.view}
        @change=${(event: Event) => this.choose((event.currentTarget as Tabs).chosen)}
      >
        ${VIEWS.map((name) => html`<div slot=${name}>${this.renderLeftOut()} ${this.renderView(name)}</div>`)}
      </okn-tabs>
      ${this.error ? html`<p class="soft">${t('preview.failed')}</p>` : nothing}
    `;
  }

  private renderView(view: (typeof VIEWS)[number]) {
    const { t, preview, language, question } = this;
    if (!preview?.html) return html`<p class="soft">${t('preview.empty')}</p>`;
    switch (view) {
      case 'chat':
        return html`<okn-chat-bubble
          question=${question}
          language=${language}
          content=${preview.html}
        ></okn-chat-bubble>`;
      case 'page':
        return html`<div class="page">
          <p class="question" lang=${language}>${question}</p>
          <okn-answer content=${preview.html} language=${language} heading-level="4"></okn-answer>
        </div>`;
      case 'spoken':
        return html`<div class="spoken">
          <p class="soft">${t('preview.spokenHint')}</p>
          <p lang=${language}>${preview.text}</p>
        </div>`;
    }
  }

  /** The customer gets the words alone; that is easy to overlook. */
  private renderLeftOut() {
    return this.refused.map(
      ({ words, address }) =>
        html`<p class="left-out">
          ${icon(triangleAlert)}<span>${this.t('preview.linkLeftOut', { words: words || address })}</span>
        </p>`,
    );
  }

  private renderAdvice(notices: readonly Notice[]) {
    const { t, refused } = this;
    return html`<section>
      <h3>${t(this.simple ? 'advice.simpleHeading' : 'advice.heading')}</h3>
      ${readingLevel(this.preview?.readingLevel, t, this.formats)}
      ${notices.length + refused.length === 0
        ? html`<p class="fine">${icon(circleCheck)} ${t('advice.none')}</p>`
        : html`<ul>
            ${refused.map((link) => this.renderRefused(link))} ${notices.map((notice) => this.renderNotice(notice))}
          </ul>`}
    </section>`;
  }

  private renderRefused({ address, words }: RefusedLink) {
    return html`<li class="refused">
      ${icon(triangleAlert)}
      <div>${this.t('advice.link-refused', { address, words: words || address })}</div>
    </li>`;
  }

  private renderNotice({ code, message, articleId }: Notice) {
    const known = KNOWN_NOTICES.find((name) => name === code);
    const words = known && this.t(`advice.${known}`);
    const quote = quoted(message);
    return html`<li>
      ${icon(info)}
      <div>
        ${words ?? html`<span lang="en">${message}</span>`}
        ${words && quote ? this.renderQuote(quote, articleId) : nothing}
      </div>
    </li>`;
  }

  private renderQuote(quote: string, articleId: string | undefined) {
    const words = articleId ? html`<a href=${href({ place: 'article', id: articleId })}>${quote}</a>` : quote;
    return html`<div class="quote" lang=${this.language}>${words}</div>`;
  }

  /** How hard it is to read is told by the level above. */
  private textNotices(): readonly Notice[] {
    return this.preview?.notices.filter(({ code }) => code !== 'hard-to-read') ?? [];
  }

  /** What a save says about the answer is what the preview says now, too. */
  private articleNotices(): readonly Notice[] {
    return this.notices.filter(({ code }) => ON_THE_ARTICLE.includes(code));
  }

  private async ask(): Promise<void> {
    this.asking?.abort();
    const { answer } = this;
    if (answer === '') return this.showNothing();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const language = isLanguage(this.language) ? this.language : this.page.language;
    try {
      const preview = await this.studio.api.preview(answer, language, signal);
      const refused = refusedLinks(answer, preview.html);
      this.tell(preview.notices.length + refused.length);
      this.refused = refused;
      this.preview = preview;
      this.error = undefined;
    } catch (error) {
      // Errors of the fields are told by saving; a preview has nothing to add.
      if (!signal.aborted) this.error = error instanceof ApiProblem && error.status === 422 ? undefined : error;
    }
  }

  private showNothing(): void {
    this.preview = undefined;
    this.refused = [];
  }

  private tell(count: number): void {
    if (!this.preview || count <= this.preview.notices.length + this.refused.length) return;
    this.studio.site.announcer.sayAtMostEvery(ADVICE_EVERY_MS, 'advice', () => this.t('advice.count', { count }));
  }

  /** It comes while somebody is in another place already; what was told of an article is not told again. */
  private tellOfShared(before: readonly Notice[] = []): void {
    const isNew = ({ code, articleId }: Notice) =>
      code === SAME_QUESTION && !before.some((known) => known.code === code && known.articleId === articleId);
    if (this.notices.some(isNew)) this.studio.site.announcer.say(this.t(`advice.${SAME_QUESTION}`));
  }

  private choose(name: string): void {
    this.view = VIEWS.find((view) => view === name) ?? 'chat';
  }
}

/** The part of the answer that the server's sentence quotes. */
function quoted(message: string): string | undefined {
  return /"(.+)"/.exec(message)?.[1];
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-article-preview': ArticlePreview;
  }
}
