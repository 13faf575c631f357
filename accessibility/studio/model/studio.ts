import type { StaffMember } from '../../ui/api/staff-session.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import type { Toast } from '../../ui/parts/toast.ts';
import type { Confirm } from '../../ui/staff/confirm.ts';
import type { StaffSite } from '../../ui/staff/staff-site.ts';
import type { Topic } from '../api/articles.ts';
import type { KnowledgeBaseApi } from '../api/knowledge-base-api.ts';
import type { LocalDrafts } from './local-drafts.ts';
import { href, type Route } from './routes.ts';

/** What the screens of the studio work with. */
export class Studio {
  private news: string | undefined;
  private readonly topicNames = new Map<Language, Promise<readonly Topic[]>>();

  constructor(
    readonly site: StaffSite,
    readonly api: KnowledgeBaseApi,
    readonly drafts: LocalDrafts,
    readonly member: StaffMember,
    readonly toast: Toast,
    readonly confirm: Confirm,
  ) {}

  /** False for those who may only read. */
  get mayWrite(): boolean {
    return this.member.roles.some((role) => role === 'editor' || role === 'admin');
  }

  /** The topics with their names in a language, asked for once. */
  topics(language: Language): Promise<readonly Topic[]> {
    const known = this.topicNames.get(language);
    if (known) return known;
    const asked = this.api.topics(language);
    this.topicNames.set(language, asked);
    // A failure is told to whoever asked, and the next one asks again.
    asked.catch(() => this.topicNames.delete(language));
    return asked;
  }

  /**
   * Goes to another place of the studio.
   *
   * @param news what was done, told on arrival
   */
  go(route: Route, news?: string): void {
    this.news = news;
    location.hash = href(route);
  }

  /** Somebody is at another place: what was told before belongs to the place they left. */
  arrived(): void {
    this.toast.hide();
    if (this.news) this.toast.show(this.news);
    this.news = undefined;
  }

  /** Gives the place where one is another address, without leaving it. */
  stayAt(route: Route): void {
    history.replaceState(history.state, '', href(route));
  }
}
