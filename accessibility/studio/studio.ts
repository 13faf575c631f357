import { css, html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { commonTexts } from '../ui/i18n/common-texts.ts';
import { PageLanguageController } from '../ui/i18n/page-language.ts';
import { translator } from '../ui/i18n/translator.ts';
import { define } from '../ui/parts/define.ts';
import '../ui/parts/toast.ts';
import type { Toast } from '../ui/parts/toast.ts';
import '../ui/staff/confirm.ts';
import type { Confirm } from '../ui/staff/confirm.ts';
import '../ui/staff/staff-shell.ts';
import { StaffSite, type SignedInEvent } from '../ui/staff/staff-site.ts';
import { base } from '../ui/theme/base.ts';
import { KnowledgeBaseApi } from './api/knowledge-base-api.ts';
import { LocalDrafts } from './model/local-drafts.ts';
import { href, parseRoute, type Route } from './model/routes.ts';
import { Studio } from './model/studio.ts';
import type { Screen } from './parts/screen.ts';
import './screens/appearance-screen.ts';
import './screens/articles-screen.ts';
import './screens/editor-screen.ts';
import './screens/files-screen.ts';
import './screens/history-screen.ts';
import './screens/start-screen.ts';
import './screens/try-screen.ts';
import './screens/unanswered-screen.ts';
import { studioTexts } from './texts.ts';

type NavigationName = 'start' | 'articles' | 'unanswered' | 'try' | 'appearance' | 'files';

const NAVIGATION: readonly (readonly [name: NavigationName, route: Route])[] = [
  ['start', { place: 'start' }],
  ['articles', { place: 'articles', filter: {} }],
  ['unanswered', { place: 'unanswered' }],
  ['try', { place: 'try' }],
  ['appearance', { place: 'appearance' }],
  ['files', { place: 'files' }],
];

/** Which entry of the navigation each place belongs to. */
const SECTION: Readonly<Record<Route['place'], NavigationName>> = {
  start: 'start',
  articles: 'articles',
  article: 'articles',
  history: 'articles',
  'new-article': 'articles',
  unanswered: 'unanswered',
  try: 'try',
  appearance: 'appearance',
  files: 'files',
};

/** The editors' page: frame, navigation and the place that the address names. */
@define('okn-studio')
export class StudioPage extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      nav ul {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--okn-unit) * 1);
        list-style: none;
      }

      /* The menu stands in line with the last of the places. */
      @media (max-width: 30rem) {
        nav,
        nav ul {
          display: contents;
        }

        nav .button.small {
          padding-inline: calc(var(--okn-unit) * 2);
        }
      }
    `,
  ];

  @state() private route: Route = parseRoute(location.hash);
  @state() private studio: Studio | undefined;

  @query('okn-toast') private readonly toast!: Toast;
  @query('okn-confirm') private readonly confirm!: Confirm;

  private readonly page = new PageLanguageController(this);
  /** Whether the link or button that was pressed last was pressed by a key. */
  private pressedByKey = false;
  private readonly site = new StaffSite();

  private get t() {
    const { language } = this.page;
    return translator(language, studioTexts[language], commonTexts[language]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.arrived);
    addEventListener('click', this.pressed, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.arrived);
    removeEventListener('click', this.pressed, { capture: true });
  }

  protected override updated(): void {
    document.title = `${this.t(`title.${this.route.place}`)} · ${this.t('title')} · Okienko`;
  }

  protected override render() {
    const { t } = this;
    return html`<okn-staff-shell place="studio" heading=${t('title')} .site=${this.site} @signed-in=${this.signedIn}>
        ${this.studio ? this.renderNavigation() : nothing}
        ${this.studio ? this.renderPlace(this.route, this.studio) : nothing}
        <okn-toast close-label=${t('close')} .announcer=${this.site.announcer}></okn-toast>
      </okn-staff-shell>
      <okn-confirm .announcer=${this.site.announcer}></okn-confirm>`;
  }

  private renderNavigation() {
    const { t } = this;
    const section = SECTION[this.route.place];
    return html`<nav slot="bar" aria-label=${t('nav')}>
      <ul>
        ${NAVIGATION.map(
          ([name, route]) =>
            html`<li>
              <a class="button quiet small" href=${href(route)} aria-current=${name === section ? 'page' : 'false'}>
                ${t(`nav.${name}`)}
              </a>
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  private renderPlace(route: Route, studio: Studio) {
    switch (route.place) {
      case 'start':
        return html`<okn-start-screen class="place" .studio=${studio}></okn-start-screen>`;
      case 'articles':
        return html`<okn-articles-screen class="place" .studio=${studio} .filter=${route.filter}></okn-articles-screen>`;
      case 'article':
      case 'new-article':
        return html`<okn-editor-screen class="place" .studio=${studio} .route=${route}></okn-editor-screen>`;
      case 'history':
        return html`<okn-history-screen class="place" .studio=${studio} article-id=${route.id}></okn-history-screen>`;
      case 'unanswered':
        return html`<okn-unanswered-screen
          class="place"
          .studio=${studio}
          .language=${route.language}
        ></okn-unanswered-screen>`;
      case 'try':
        return html`<okn-try-screen
          class="place"
          .studio=${studio}
          .question=${route.question ?? ''}
          .language=${route.language}
        ></okn-try-screen>`;
      case 'appearance':
        return html`<okn-appearance-screen class="place" .studio=${studio}></okn-appearance-screen>`;
      case 'files':
        return html`<okn-files-screen class="place" .studio=${studio}></okn-files-screen>`;
    }
  }

  private signedIn({ member }: SignedInEvent): void {
    const { http } = this.site;
    const drafts = new LocalDrafts(member.username);
    this.studio = new Studio(this.site, new KnowledgeBaseApi(http), drafts, member, this.toast, this.confirm);
  }

  /** A key presses without a pointer's count of clicks. */
  private readonly pressed = ({ detail }: MouseEvent): void => {
    this.pressedByKey = detail === 0;
  };

  /** Somebody went to another place: it is drawn, and they are put at its start. */
  private readonly arrived = async (): Promise<void> => {
    const focusVisible = this.pressedByKey;
    this.pressedByKey = false;
    this.studio?.arrived();
    this.route = parseRoute(location.hash);
    await this.updateComplete;
    const place = this.renderRoot.querySelector<Screen>('.place');
    await place?.updateComplete;
    place?.focus({ focusVisible });
    scrollTo(0, 0);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'okn-studio': StudioPage;
  }
}
