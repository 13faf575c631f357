import { css, html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { ANYBODY, Http } from '../ui/api/http.ts';
import { icon, mark } from '../ui/icon/icon.ts';
import { messageCircle, phone, triangleAlert } from '../ui/icon/lucide.ts';
import { commonTexts } from '../ui/i18n/common-texts.ts';
import { LANGUAGE_NAMES } from '../ui/i18n/language-names.ts';
import { LANGUAGES, type Language } from '../ui/i18n/languages.ts';
import { choosePageLanguage, pageLanguage } from '../ui/i18n/page-language.ts';
import { translator } from '../ui/i18n/translator.ts';
import { Announcer } from '../ui/parts/announcer.ts';
import { define } from '../ui/parts/define.ts';
import '../ui/parts/live.ts';
import type { Live } from '../ui/parts/live.ts';
import { base } from '../ui/theme/base.ts';
import { HelpApi, type Answer, type BankInfo } from './api/help-api.ts';
import { href, parseRoute, type Route } from './model/routes.ts';
import './screens/article-place.ts';
import type { AnswerShown } from './screens/article-place.ts';
import type { HelpPart, TitleEvent } from './screens/help-part.ts';
import './screens/home-place.ts';
import './screens/topic-place.ts';
import { helpTexts } from './texts.ts';

/** The chat window, as far as this page uses it; its script is loaded beside ours. */
interface ChatWindow extends HTMLElement {
  show?: () => void;
}

/** The public help centre: all published answers, to search and to browse, with the chat window beside them. */
@define('okn-help')
export class Help extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto 1fr auto;
        grid-template-columns: minmax(0, 1fr);
        min-block-size: 100dvb;
      }

      .inner {
        inline-size: min(100%, calc(var(--okn-rem) * 60));
        margin-inline: auto;
        padding-inline: calc(var(--okn-unit) * 6);
      }

      header {
        background: var(--okn-surface);
        border-block-end: var(--okn-border);
      }

      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(var(--okn-unit) * 1) calc(var(--okn-unit) * 4);
        padding-block: calc(var(--okn-unit) * 2);
      }

      .home {
        display: inline-flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
        min-block-size: var(--okn-target);
        font-size: var(--okn-text-l);
        font-weight: 650;
        color: var(--okn-ink);
        text-decoration: none;
      }

      .home .icon {
        color: var(--okn-brand-ink);
      }

      nav ul {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--okn-unit) * 1);
        list-style: none;
      }

      .emergency {
        color: var(--okn-urgent);
        background: var(--okn-urgent-tint);
        border-block-end: 1px solid var(--okn-urgent);
      }

      .emergency a {
        display: inline-block;
        padding-block: calc(var(--okn-unit) * 2.5);
        white-space: nowrap;
        font-weight: 650;
        color: inherit;
      }

      main {
        padding-block: calc(var(--okn-unit) * 10) calc(var(--okn-unit) * 16);
      }

      footer {
        padding-block: calc(var(--okn-unit) * 6);
        background: var(--okn-surface);
        border-block-start: var(--okn-border);
      }

      footer .inner {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--okn-unit) * 2) calc(var(--okn-unit) * 6);
      }

      footer a {
        display: inline-flex;
        align-items: center;
        gap: calc(var(--okn-unit) * 2);
        min-block-size: var(--okn-target);
      }

      @media (max-width: 40rem) {
        .inner {
          padding-inline: calc(var(--okn-unit) * 4);
        }

        main {
          padding-block: calc(var(--okn-unit) * 6) calc(var(--okn-unit) * 20);
        }
      }

      @media print {
        nav,
        footer {
          display: none;
        }
      }
    `,
  ];

  @state() private route: Route = parseRoute(location.hash, pageLanguage());
  @state() private info: BankInfo | undefined;
  @state() private subject = '';

  @query('okn-live') private readonly live!: Live;

  private readonly api = new HelpApi(new Http('', ANYBODY));
  private readonly announcer = new Announcer();
  private shown: Answer | undefined;

  private get t() {
    const { language } = this.route;
    return translator(language, helpTexts[language], commonTexts[language]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.arrived);
    choosePageLanguage(this.route.language);
    void this.askWhoTheBankIs();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.arrived);
    this.announcer.stop();
  }

  protected override firstUpdated(): void {
    this.announcer.enter(this.live);
  }

  protected override updated(): void {
    document.title = [this.subject, this.t('title'), this.info?.bank.name].filter(Boolean).join(' · ');
  }

  protected override render() {
    const { t, info } = this;
    const { language } = this.route;
    return html`
      <header>
        <div class="inner top">
          <a class="home" href=${href({ place: 'home', language, words: '' })}>
            ${mark(true)} ${info ? t('titleOf', { bank: info.bank.name }) : t('title')}
          </a>
          <nav aria-label=${t('language')}>
            <ul>
              ${LANGUAGES.map((other) => this.renderLanguage(other))}
            </ul>
          </nav>
        </div>
        ${info ? this.renderEmergency(info) : nothing}
      </header>
      <main>
        <div class="inner">${this.renderPlace()}</div>
      </main>
      <footer><div class="inner">${this.renderContact(info)}</div></footer>
      <okn-live></okn-live>
      <okienko-chat language=${language}></okienko-chat>
    `;
  }

  private renderPlace() {
    const { route } = this;
    switch (route.place) {
      case 'home':
        return html`<okn-help-home
          class="place"
          language=${route.language}
          .words=${route.words}
          .api=${this.api}
          .announcer=${this.announcer}
          @place-title=${this.titled}
          @talk=${this.talk}
        ></okn-help-home>`;
      case 'topic':
        return html`<okn-help-topic
          class="place"
          language=${route.language}
          topic=${route.topic}
          .api=${this.api}
          .announcer=${this.announcer}
          @place-title=${this.titled}
        ></okn-help-topic>`;
      case 'article':
        return html`<okn-help-article
          class="place"
          language=${route.language}
          article-id=${route.id}
          .api=${this.api}
          .announcer=${this.announcer}
          @place-title=${this.titled}
          @talk=${this.talk}
          @answer-shown=${(event: AnswerShown) => (this.shown = event.answer)}
        ></okn-help-article>`;
    }
  }

  private renderLanguage(other: Language) {
    const { route } = this;
    const same: Route = route.place === 'article' ? { place: 'home', language: other, words: '' } : { ...route, language: other };
    return html`<li>
      <a
        class="button quiet small"
        href=${href(same)}
        lang=${other}
        hreflang=${other}
        aria-current=${other === route.language ? 'true' : 'false'}
        @click=${(event: Event) => this.languageChosen(event, other)}
        >${LANGUAGE_NAMES[other]}</a
      >
    </li>`;
  }

  private renderEmergency({ bank }: BankInfo) {
    const number = bank.emergencyPhone;
    return html`<div class="emergency">
      <p class="inner">
        ${icon(triangleAlert)} <span>${this.t(number ? 'emergency' : 'emergencyWithoutPhone')}</span>
        ${number ? html`<a href="tel:${dialled(number)}">${number}</a>` : nothing}
      </p>
    </div>`;
  }

  private renderContact(info: BankInfo | undefined) {
    const { t } = this;
    const number = info?.bank.phone;
    return html`
      <button class="button" type="button" @click=${this.talk}>${icon(messageCircle)} ${t('talk')}</button>
      ${number ? html`<a href="tel:${dialled(number)}">${icon(phone)} ${t('call', { phone: number })}</a>` : nothing}
      ${info?.supportHours ? html`<span>${info.supportHours}</span>` : nothing}
      ${info?.bank.privacyUrl ? html`<a href=${info.bank.privacyUrl}>${t('privacy')}</a>` : nothing}
    `;
  }

  /** Without it the page has no telephone number, and all else works. */
  private async askWhoTheBankIs(): Promise<void> {
    try {
      this.info = await this.api.info();
    } catch {
      this.info = undefined;
    }
  }

  private readonly titled = ({ title }: TitleEvent): void => {
    this.subject = title;
  };

  private readonly talk = (): void => {
    this.renderRoot.querySelector<ChatWindow>('okienko-chat')?.show?.();
  };

  /** Whoever reads an answer gets it in the other language, where there is one. */
  private async languageChosen(event: Event, language: Language): Promise<void> {
    const { route, shown } = this;
    if (route.place !== 'article' || !shown) return;
    event.preventDefault();
    location.hash = await this.addressOf(shown, language);
  }

  private async addressOf(answer: Answer, language: Language): Promise<string> {
    try {
      const other = await this.api.inLanguage(answer, language);
      if (other) return href({ place: 'article', language, id: other.articleId });
    } catch {
      // The other language's start is still better than none.
    }
    return href({ place: 'home', language, words: '' });
  }

  /** Somebody went to another place: it is drawn, and they are put at its start. */
  private readonly arrived = async (): Promise<void> => {
    this.route = parseRoute(location.hash, this.route.language);
    this.shown = undefined;
    choosePageLanguage(this.route.language);
    await this.updateComplete;
    const place = this.renderRoot.querySelector<HelpPart>('.place');
    await place?.updateComplete;
    place?.focus();
    scrollTo(0, 0);
  };
}

function dialled(number: string): string {
  return number.replace(/[^+\d]/g, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-help': Help;
  }
}
