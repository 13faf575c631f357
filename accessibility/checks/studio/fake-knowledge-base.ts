import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScorePart } from '../../ui/api/events.ts';
import { LANGUAGES, type Language } from '../../ui/i18n/languages.ts';
import type {
  Article,
  ArticleContent,
  Notice,
  PlannedArticle,
  Preview,
  Revision,
  RowError,
  Trial,
  UnansweredQuestion,
} from '../../studio/api/articles.ts';
import { FakePasskeys } from '../staff/fake-passkeys.ts';
import { nobodySignedIn, problem, type Answer, type Api, type Call } from '../staff/site.ts';

const SAMPLE = join(import.meta.dirname, '../../../server/src/main/resources/sample-bank/articles');

export const EWA = { username: 'editor', name: 'Ewa Nowak', roles: ['editor'] } as const;
export const ADAM = { username: 'supervisor', name: 'Adam Lis', roles: ['supervisor'] } as const;
export const PASSWORD = 'right-password';

interface Kept {
  article: Omit<Article, 'translations'>;
  revisions: Revision[];
}

/** What is asked of an article; without an id it was never saved. */
type Asked = Pick<Article, 'language' | 'question' | 'variants'> & { readonly id?: string };

type Row = ArticleContent & { readonly id: string; readonly status: 'draft' | 'published' };

/**
 * A server as the studio meets it, filled with the sample bank's articles, that keeps revisions as the real one does
 * and otherwise does what a check tells it to.
 */
export class FakeKnowledgeBase implements Api {
  readonly articles = new Map<string, Kept>();
  readonly calls: string[] = [];
  signedIn = false;
  member: typeof EWA | typeof ADAM = EWA;
  /** How many customers the member serves at the desk. */
  conversations = 0;
  readonly passkeys = new FakePasskeys(PASSWORD);
  /** True answers everything but sign-ins with 503. */
  away = false;
  /** How many files were taken over. */
  imports = 0;
  unanswered: UnansweredQuestion[] = [...UNANSWERED];
  /** What the next import says is wrong with the file. */
  badRows: RowError[] = [];
  /** What the next import would take the safety steps from. */
  replacingSafetySteps: PlannedArticle[] | undefined = [];
  /** Of how many articles of the next import that is not known. */
  unchecked = 0;
  /** Whether the bot has not learnt yet what was published. */
  learning = false;
  /** What the answer to a file waits for. */
  private untilRead: Promise<void> = Promise.resolve();
  trial: (question: string, language: Language) => Trial = (question, language) => this.answered(question, language);
  private readonly now = Date.parse('2026-11-20T10:00:00Z');

  /** A knowledge base with the sample bank's articles of some topics. */
  static withSample(...topics: string[]): FakeKnowledgeBase {
    const base = new FakeKnowledgeBase();
    const files = readdirSync(SAMPLE).filter((file) => topics.includes(file.replace('.json', '')));
    for (const file of files) {
      const { articles } = JSON.parse(readFileSync(join(SAMPLE, file), 'utf8')) as { articles: Row[] };
      articles.forEach((row) => base.add(row));
    }
    return base;
  }

  add({ id, status, ...content }: Row): void {
    const at = new Date(this.now + this.articles.size * 60_000).toISOString();
    const article = { id, ...content, status, revision: 1, createdAt: at, updatedAt: at, updatedBy: 'editor' };
    this.articles.set(id, {
      article: status === 'published' ? { ...article, publishedRevision: 1 } : article,
      revisions: [{ revision: 1, at, by: 'editor', ...worded(content), published: status === 'published' }],
    });
  }

  /** Somebody else saves an article. */
  saveAs(by: string, id: string, part: Partial<ArticleContent>): void {
    const kept = this.kept(id);
    this.save(kept, { ...kept.article, ...part }, by);
  }

  article(id: string): Article {
    const { article } = this.kept(id);
    const versions = [...this.articles.values()].map((kept) => kept.article).filter(({ key }) => key === article.key);
    const order = (language: Language) => LANGUAGES.indexOf(language);
    return {
      ...article,
      translations: versions
        .map(({ id: version, language, status }) => ({ id: version, language, status }))
        .sort((one, other) => order(one.language) - order(other.language)),
    };
  }

  /** Files are answered only once what it returns is called. */
  holdFiles(): () => void {
    let read = (): void => undefined;
    this.untilRead = new Promise((resolve) => (read = resolve));
    return read;
  }

  answer(call: Call): Promise<Answer> | Answer {
    this.calls.push(`${call.method} ${call.path}`);
    if (call.path === '/staff/session') return this.session(call);
    if (call.path.startsWith('/staff/session/')) {
      return this.passkeys.session(call, this.member.username, () => this.signIn());
    }
    if (this.away) return problem(503, 'stopping');
    if (call.path === '/topics') return { status: 200, body: { topics: this.topics() } };
    if (!this.signedIn) return problem(401, 'no-token');
    if (call.path.startsWith('/staff/passkeys')) return this.passkeys.own(call, this.member.username);
    return this.editors(call);
  }

  private session(call: Call): Answer {
    const { method, body } = call;
    switch (method) {
      case 'POST':
        if (body['password'] !== PASSWORD) return problem(401, 'wrong-credentials');
        return this.signIn();
      case 'DELETE':
        this.signedIn = false;
        return { status: 204 };
      default:
        return this.signedIn ? { status: 200, body: this.sessionNow() } : nobodySignedIn(call);
    }
  }

  private sessionNow() {
    return { ...this.member, signedInElsewhere: false, conversations: this.conversations };
  }

  private signIn(): Answer {
    this.signedIn = true;
    return { status: 200, body: this.member };
  }

  private editors(call: Call): Promise<Answer> | Answer {
    const { method, path, query, body } = call;
    const [, , part = '', id = '', action = '', number = '', deed = ''] = path.split('/').map(decodeURIComponent);
    if (part === 'articles') return this.articleCall(call, id, action, deed ? Number(number) : undefined);
    if (path === '/kb/preview') return { status: 200, body: this.preview(body) };
    if (path === '/kb/stats') return { status: 200, body: this.stats() };
    if (path === '/kb/try') return { status: 200, body: this.trial(query.get('q') ?? '', query.get('language') as Language) };
    if (path === '/kb/unanswered') return { status: 200, body: { questions: this.asked(query.get('language')) } };
    if (path === '/kb/import') return this.untilRead.then(() => this.import(call));
    if (path === '/kb/import/plan') return this.untilRead.then(() => this.planned(call));
    if (part === 'unanswered' && action === 'dismiss' && method === 'POST') return this.dismiss(id);
    return problem(404, 'not-found');
  }

  private articleCall({ method, query, body, headers }: Call, id: string, action: string, number?: number): Answer {
    if (!id) return method === 'POST' ? this.create(body as unknown as ArticleContent) : this.list(query);
    const kept = this.articles.get(id);
    if (!kept) return problem(404, 'not-found');
    const seen = Number(headers['if-match']?.replaceAll('"', ''));
    switch (`${method} ${action}`) {
      case 'GET ':
        return { status: 200, body: this.article(id) };
      case 'PUT ':
        return seen === kept.article.revision
          ? this.checked(body as unknown as ArticleContent, (content) => this.save(kept, content, this.member.username))
          : problem(412, 'stale-revision');
      case 'DELETE ':
        this.articles.delete(id);
        return { status: 204 };
      case 'POST publish':
        return this.publish(kept);
      case 'POST unpublish':
        return this.unpublish(kept);
      case 'GET revisions':
        return { status: 200, body: { revisions: [...kept.revisions].reverse() } };
      case 'POST revisions':
        return this.restore(kept, number);
      default:
        return problem(405, 'method-not-allowed');
    }
  }

  private list(query: URLSearchParams): Answer {
    const wanted = (name: string, value: string) => !query.get(name) || query.get(name) === value;
    const words = query.get('q')?.toLowerCase() ?? '';
    const all = [...this.articles.values()]
      .map(({ article }) => article)
      .filter(({ language, topic }) => wanted('language', language) && wanted('topic', topic))
      .filter((article) => isOf(query.get('status'), article))
      .filter((article) => JSON.stringify([article.question, article.variants, article.answer]).toLowerCase().includes(words));
    const from = Number(query.get('cursor') ?? 0);
    const to = from + Number(query.get('limit') ?? 50);
    const articles = all.slice(from, to).map(({ id }) => this.article(id));
    return { status: 200, body: { articles, ...(to < all.length ? { next: String(to) } : {}) } };
  }

  private create(content: ArticleContent): Answer {
    return this.checked(content, () => {
      const key = content.key ?? content.question.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
      const id = `${key}.${content.language}`;
      this.add({ ...content, key, id, status: 'draft' });
      return this.article(id);
    });
  }

  private checked(content: ArticleContent, save: (content: ArticleContent) => Article): Answer {
    const long = content.variants.findIndex((variant) => variant.length > 300);
    if (long >= 0) {
      return problem(422, 'invalid-content', { errors: [{ field: `variants[${long}]`, message: 'This is longer than 300 characters.' }] });
    }
    return { status: 200, body: this.advised(save(content)) };
  }

  private advised(article: Article) {
    const noVariants = article.variants.length === 0 ? [{ code: 'no-variants', message: 'No variants.' }] : [];
    return { ...article, notices: [...noVariants, ...this.sameQuestion(article)] };
  }

  private sameQuestion({ id, language, question, variants }: Asked): Notice[] {
    return [...this.articles.values()]
      .map(({ article }) => article)
      .filter((other) => other.id !== id && other.language === language && other.status === 'published')
      .flatMap((other) => {
        const shared = [other.question, ...other.variants].find((words) => [question, ...variants].includes(words));
        return shared ? [{ code: 'same-question', message: `Another one has it: "${shared}".`, articleId: other.id }] : [];
      });
  }

  private preview({ answer = '', ...asked }: Call['body']): Preview {
    const shown = preview(answer);
    if (asked['question'] === undefined) return shown;
    return { ...shown, notices: [...shown.notices, ...this.sameQuestion(asked as unknown as Asked)] };
  }

  private save(kept: Kept, content: ArticleContent, by: string): Article {
    const at = new Date(this.now + 3_600_000).toISOString();
    const revision = kept.article.revision + 1;
    const { id, key, language } = kept.article;
    const { simple: _, ...before } = kept.article;
    kept.article = { ...before, ...worded(content), id, key, language, revision, updatedAt: at, updatedBy: by };
    kept.revisions.push({ revision, at, by, ...worded(content), published: false });
    return this.article(id);
  }

  private publish(kept: Kept): Answer {
    const blocking = preview(kept.article.answer).notices.filter(({ code }) => BLOCKING.includes(code));
    if (blocking.length > 0) {
      return problem(422, 'invalid-content', { errors: blocking.map((notice) => ({ field: 'answer', ...notice })) });
    }
    const { revision, id } = kept.article;
    kept.article = { ...kept.article, status: 'published', publishedRevision: revision };
    kept.revisions = kept.revisions.map((one) => ({ ...one, published: one.revision === revision }));
    return { status: 200, body: this.advised(this.article(id)) };
  }

  private unpublish(kept: Kept): Answer {
    const { publishedRevision: _, ...article } = kept.article;
    kept.article = { ...article, status: 'draft' };
    kept.revisions = kept.revisions.map((one) => ({ ...one, published: false }));
    return { status: 200, body: this.article(article.id) };
  }

  private restore(kept: Kept, number: number | undefined): Answer {
    const earlier = kept.revisions.find(({ revision }) => revision === number);
    if (!earlier) return problem(404, 'not-found');
    return { status: 200, body: this.save(kept, { ...kept.article, ...earlier }, this.member.username) };
  }

  private import(call: Call): Answer {
    const answer = this.reported(call);
    if (answer.status === 200) this.imports++;
    return answer;
  }

  private planned(call: Call): Answer {
    const { replacingSafetySteps, unchecked, learning } = this;
    const { status, body } = this.reported(call);
    return { status, body: status === 200 ? { ...(body as object), replacingSafetySteps, unchecked, learning } : body };
  }

  private reported({ query, text }: Call): Answer {
    const rows = text.trim().split('\n').length - 1;
    const errors = this.badRows;
    if (errors.length > 0 && query.get('partial') !== 'true') return problem(422, 'invalid-content', { errors });
    const report = { rows, created: rows - errors.length, updated: 0, unchanged: 0, errors };
    return { status: 200, body: report };
  }

  private dismiss(id: string): Answer {
    this.unanswered = this.unanswered.filter((question) => String(question.id) !== id);
    return { status: 204 };
  }

  private asked(language: string | null): UnansweredQuestion[] {
    return this.unanswered.filter((question) => !language || question.language === language);
  }

  private stats() {
    const count = (language: Language, status: string) =>
      [...this.articles.values()].filter(({ article }) => article.language === language && article.status === status).length;
    return {
      articles: Object.fromEntries(
        LANGUAGES.map((language) => [language, { draft: count(language, 'draft'), published: count(language, 'published') }]),
      ),
      answeredToday: this.articles.size === 0 ? 0 : 214,
      unansweredToday: this.unanswered.length,
    };
  }

  private topics() {
    return Object.entries(TOPICS).map(([id, name]) => ({ id, name, articles: 0 }));
  }

  /** The bot's view of a question: the published article with the most words of it. */
  private answered(question: string, language: Language): Trial {
    const words = question.toLowerCase().split(/\P{L}+/u).filter(Boolean);
    const shared = (text: string) => words.filter((word) => text.toLowerCase().includes(word));
    const candidates = [...this.articles.values()]
      .map(({ article }) => article)
      .filter((article) => article.language === language && article.status === 'published')
      .map(({ id, key, question: title, variants }) => {
        const [closest = title] = [title, ...variants].sort((one, other) => shared(other).length - shared(one).length);
        const confidence = shared(closest).length / Math.max(1, words.length);
        return {
          articleId: id,
          key,
          question: title,
          confidence,
          score: shared(closest).length,
          matchedField: closest === title ? 'question' : 'variant',
          matchedText: closest,
          matchedTerms: shared(closest),
          highlights: closest.split(/\P{L}+/u).filter((word) => shared(closest).includes(word.toLowerCase())),
          scoreParts: partsOf(confidence),
        };
      })
      .sort((one, other) => other.confidence - one.confidence)
      .slice(0, 5);
    const [best] = candidates;
    return {
      question,
      language: { value: language, confidence: 0.98 },
      intent: { value: 'question', confidence: 0.91 },
      decision: best && best.confidence > 0.6 ? this.answerFrom(best.articleId, best.confidence) : UNKNOWN,
      thresholds: { answer: 0.62, clarify: 0.35 },
      candidates,
      learning: false,
    };
  }

  private answerFrom(id: string, confidence: number): Trial['decision'] {
    const { answer, simple, urgent, question } = this.article(id);
    return {
      kind: urgent ? 'urgent' : 'answer',
      text: textOf(answer),
      html: answer,
      ...(simple && { simple: { text: textOf(simple), html: simple } }),
      rule: urgent ? 'urgent-article' : 'article-likely',
      articleId: id,
      question,
      confidence,
      threshold: 0.62,
      explanation: `The best article reaches ${confidence.toFixed(2)}, above the threshold of 0.62.`,
    };
  }

  private kept(id: string): Kept {
    const kept = this.articles.get(id);
    if (!kept) throw new Error(`there is no article ${id}`);
    return kept;
  }
}

/** What speaks for an article that has this share of the words, and against it. */
function partsOf(coverage: number): readonly ScorePart[] {
  return [
    { kind: 'coverage', value: coverage, share: 0.2 },
    { kind: 'reverse-coverage', value: coverage / 2, share: 0.14 },
    { kind: 'article-character-runs', value: 0.71, share: 0.12 },
    { kind: 'search-rank', value: 1, share: 0.03 },
    { kind: 'lead', value: 2 * coverage - 1, share: coverage < 0.5 ? -0.51 : 0.51 },
  ];
}

const UNKNOWN: Trial['decision'] = {
  kind: 'unknown',
  text: 'I have no approved answer to that. Shall I pass you to a person?',
  rule: 'no-article',
  explanation: 'No article reaches the threshold of 0.35.',
};

const TOPICS = {
  cards: 'Cards',
  accounts: 'Accounts',
  transfers: 'Transfers',
  loans: 'Loans',
  security: 'Security',
  fees: 'Fees',
};

const UNANSWERED: readonly UnansweredQuestion[] = [
  {
    id: 7,
    question: 'Can I pay with my watch?',
    language: 'en',
    count: 23,
    lastAskedAt: '2026-11-20T09:40:00Z',
    examples: ['can i pay with my watch?', 'watch payment how', 'does the card work on a smartwatch'],
  },
  {
    id: 8,
    question: 'Czy mogę wpłacić monety?',
    language: 'pl',
    count: 9,
    lastAskedAt: '2026-11-19T16:05:00Z',
    examples: ['gdzie wpłacę bilon', 'Czy mogę wpłacić monety?'],
  },
  { id: 9, question: '可以用手表付款吗？', language: 'zh', count: 1, lastAskedAt: '2026-11-18T07:20:00Z', examples: [] },
];

/** What has to be mended before customers may read it. */
const BLOCKING = ['link-text-unclear', 'heading-order'];

/** As the server does it: links to other hosts than the bank's are taken out. */
function preview(answer: string): Preview {
  const html = answer.replace(/<a href="https:\/\/(?!aldera\.example)[^"]*">(.*?)<\/a>/g, '$1');
  const notices = [
    ...(/>(?:click )?here</i.test(html)
      ? [{ code: 'link-text-unclear', message: 'The link text "here" does not tell where the link leads when it is read alone.' }]
      : []),
    ...(/green button/.test(html)
      ? [{ code: 'sensory-instruction', message: '"green button" helps only those who see or hear it: say what it is called.' }]
      : []),
    ...(/[A-Z]{8,}/.test(textOf(html))
      ? [{ code: 'all-caps', message: 'Capitals are read out letter by letter and look like shouting: "ATTENTION".' }]
      : []),
  ];
  const value = longestSentence(textOf(html));
  const readingLevel = { measure: 'flesch-kincaid', value, limit: 9, easy: value <= 9 };
  return { html, text: textOf(html), readingLevel, notices };
}

/** How many words its longest sentence has, in place of a measure. */
function longestSentence(text: string): number {
  return Math.max(0, ...text.split(/[.!?:\n]/).map((sentence) => sentence.trim().split(/\s+/).length / 4));
}

function isOf(wanted: string | null, { status, revision, publishedRevision }: Omit<Article, 'translations'>): boolean {
  if (wanted === 'changed') return publishedRevision !== undefined && publishedRevision < revision;
  return !wanted || wanted === status;
}

function textOf(html: string): string {
  return html.replace(/<\/(p|li|h3)>/g, '\n').replace(/<[^>]+>/g, '').replaceAll('&nbsp;', ' ').trim();
}

function worded({ question, variants, answer, simple, topic, urgent }: ArticleContent) {
  return { question, variants, answer, ...(simple && { simple }), topic, urgent };
}
