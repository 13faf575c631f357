import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer as PublicAnswer } from '../../help/api/help-api.ts';
import type { ArticleContent } from '../../studio/api/articles.ts';
import { problem, type Answer, type Api, type Call } from '../staff/site.ts';

const SAMPLE = join(import.meta.dirname, '../../../server/src/main/resources/sample-bank/articles');

type Row = ArticleContent & { readonly id: string };

/** A server as readers of the help centre meet it, with the sample bank's articles. */
export class FakeHelp implements Api {
  readonly calls: string[] = [];
  /** True answers every call with 503. */
  away = false;
  /** True for a bank that gives no phones. */
  withoutPhones = false;
  private answers: readonly PublicAnswer[];

  constructor(...topics: string[]) {
    this.answers = readdirSync(SAMPLE)
      .filter((file) => topics.includes(file.replace('.json', '')))
      .flatMap((file) => (JSON.parse(readFileSync(join(SAMPLE, file), 'utf8')) as { articles: Row[] }).articles)
      .map(({ id, key, language, question, answer, simple, topic }) => ({
        articleId: id,
        key,
        language,
        question,
        topic,
        html: answer,
        text: textOf(answer),
        ...(simple && { simple: { html: simple, text: textOf(simple) } }),
      }));
  }

  add(answer: PublicAnswer): void {
    this.answers = [...this.answers, answer];
  }

  answer({ method, path, query }: Call): Answer {
    this.calls.push(`${method} ${path}`);
    if (this.away) return problem(503, 'stopping');
    if (path === '/info') return { status: 200, body: this.withoutPhones ? INFO_WITHOUT_PHONES : INFO };
    if (path === '/topics') return { status: 200, body: { topics: this.topics(query.get('language')) } };
    if (path === '/search') return { status: 200, body: { results: this.search(query) } };
    if (path === '/conversations') return { status: 201, body: { conversationId: 'c', token: 't', events: [] } };
    const found = this.answers.find(({ articleId }) => path === `/articles/${articleId}`);
    return found ? { status: 200, body: { ...found, updatedAt: '2026-11-20T10:00:00Z' } } : problem(404, 'not-found');
  }

  private search(query: URLSearchParams): readonly PublicAnswer[] {
    const words = (query.get('q') ?? '').toLowerCase().split(/\P{L}+/u).filter(Boolean);
    return this.answers
      .filter(({ language }) => language === query.get('language'))
      .filter(({ topic }) => !query.get('topic') || topic === query.get('topic'))
      .filter(({ question }) => words.every((word) => question.toLowerCase().includes(word)))
      .slice(0, Number(query.get('limit')));
  }

  private topics(language: string | null) {
    const count = (topic: string) =>
      this.answers.filter((answer) => answer.topic === topic && answer.language === language).length;
    return Object.entries(TOPICS).map(([id, name]) => ({ id, name, articles: count(id) }));
  }
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
}

const TOPICS = {
  cards: 'Cards',
  accounts: 'Accounts',
  transfers: 'Transfers',
  loans: 'Loans',
  savings: 'Savings',
  app: 'Mobile app',
  security: 'Security',
  fees: 'Fees',
  travel: 'Travel',
};

const INFO = {
  bank: {
    name: 'Aldera Bank',
    phone: '+48 22 555 01 00',
    emergencyPhone: '+48 22 555 01 11',
    privacyUrl: '/bank/en/privacy',
  },
  languages: ['pl', 'en', 'hu', 'ru', 'zh'],
  retentionDays: 90,
  supportHours: 'Mon–Fri 8:00–20:00, Sat 9:00–15:00',
};

const INFO_WITHOUT_PHONES = { ...INFO, bank: { name: INFO.bank.name, privacyUrl: INFO.bank.privacyUrl } };
