import { beforeEach, describe, expect, it } from 'vitest';
import { ApiProblem, ServerAway } from '../../ui/api/problem.ts';
import type { Article, ArticleContent, Notice, SavedArticle } from '../api/articles.ts';
import type { KnowledgeBaseApi } from '../api/knowledge-base-api.ts';
import { ArticleEditing } from './article-editing.ts';
import { contentOf } from './content.ts';
import { LocalDrafts } from './local-drafts.ts';

const article: Article = {
  id: 'block-card.en',
  key: 'block-card',
  language: 'en',
  question: 'How do I block my card?',
  variants: ['card lost'],
  answer: '<p>Open the app.</p>',
  topic: 'cards',
  urgent: true,
  status: 'published',
  revision: 3,
  publishedRevision: 3,
  createdAt: '2026-11-01T08:00:00Z',
  updatedAt: '2026-11-02T08:00:00Z',
  updatedBy: 'editor',
  translations: [],
};

const blank: ArticleContent = { key: '', language: 'en', question: '', variants: [], answer: '', topic: '', urgent: false };

const SAME_QUESTION: Notice = { code: 'same-question', message: 'Another one has it.', articleId: 'other.en' };

/** A server with one article, that keeps revisions as the real one does. */
class OneArticle {
  saved: Article | undefined;
  fails: unknown;
  /** What was asked about other articles. */
  readonly looks: string[] = [];
  /** Runs while a save is on its way. */
  meanwhile = () => {};

  constructor(saved?: Article) {
    this.saved = saved;
  }

  async get(): Promise<Article> {
    return this.existing();
  }

  async create(content: ArticleContent): Promise<Article> {
    if (this.fails) throw this.fails;
    const { publishedRevision: _, ...draft } = article;
    return (this.saved = { ...draft, ...content, id: 'made.en', key: 'made', revision: 1, status: 'draft' });
  }

  async update(_id: string, revision: number, content: ArticleContent): Promise<Article> {
    this.meanwhile();
    if (this.fails) throw this.fails;
    const before = this.existing();
    if (before.revision !== revision) throw new ApiProblem(412, 'stale-revision', 'stale');
    return (this.saved = { ...before, ...content, revision: revision + 1 });
  }

  async publish(): Promise<SavedArticle> {
    const before = this.existing();
    this.saved = { ...before, status: 'published', publishedRevision: before.revision };
    return { ...this.saved, notices: [SAME_QUESTION] };
  }

  async sharedQuestions({ question }: ArticleContent, id?: string): Promise<readonly Notice[]> {
    this.looks.push(`${id ?? 'new'}: ${question}`);
    if (this.fails) throw this.fails;
    return question === 'Taken?' ? [SAME_QUESTION] : [];
  }

  async unpublish(): Promise<Article> {
    const { publishedRevision: _, ...before } = this.existing();
    return (this.saved = { ...before, status: 'draft' });
  }

  async delete(): Promise<void> {
    this.saved = undefined;
  }

  private existing(): Article {
    if (!this.saved) throw new ApiProblem(404, 'not-found', 'gone');
    return this.saved;
  }
}

function drafts(): LocalDrafts {
  return new LocalDrafts('ewa', localStorage, () => new Date('2026-11-23T10:00:00Z'));
}

function editing(server: OneArticle, content?: ArticleContent): ArticleEditing {
  const start = server.saved && !content ? { article: server.saved } : { content: content ?? blank };
  return new ArticleEditing(server as unknown as KnowledgeBaseApi, drafts(), 'new', start);
}

describe('editing an article', () => {
  let server: OneArticle;

  beforeEach(() => {
    localStorage.clear();
    server = new OneArticle(article);
  });

  it('keeps every change on this device until it is saved', async () => {
    const writing = editing(server);
    writing.change({ question: 'How do I block a lost card?' });
    expect(writing.unsaved).toBe(true);
    expect(drafts().find('block-card.en')?.content.question).toBe('How do I block a lost card?');

    expect(await writing.save()).toEqual({ kind: 'done' });
    expect(writing.unsaved).toBe(false);
    expect(writing.article?.revision).toBe(4);
    expect(drafts().find('block-card.en')).toBeUndefined();
  });

  it('is not unsaved any more once a change is taken back', () => {
    const writing = editing(server);
    writing.change({ question: 'Other' });
    writing.change({ question: article.question });
    expect(writing.unsaved).toBe(false);
    expect(drafts().find('block-card.en')).toBeUndefined();
  });

  it('takes up what was written before the tab was closed, and can drop it', () => {
    editing(server).change({ question: 'How do I block a lost card?' });
    const again = editing(server);
    expect(again.content.question).toBe('How do I block a lost card?');
    expect(again.foundFrom).toBe('2026-11-23T10:00:00.000Z');

    again.discard();
    expect(again.content).toEqual(contentOf(article));
    expect(again.foundFrom).toBeUndefined();
    expect(drafts().find('block-card.en')).toBeUndefined();
  });

  it('is live after publishing, not after further changes, not after unpublishing', async () => {
    const writing = editing(server);
    writing.change({ answer: '<p>Call us.</p>' });
    expect(await writing.publish()).toEqual({ kind: 'done' });
    expect(writing.live).toBe(true);
    expect(server.saved?.publishedRevision).toBe(4);

    writing.change({ answer: '<p>Call us now.</p>' });
    expect(writing.live).toBe(false);
    writing.discard();
    await writing.unpublish();
    expect(writing.live).toBe(false);
  });

  it('has the advice that came with a publication', async () => {
    const writing = editing(server);
    writing.change({ answer: '<p>Call us.</p>' });
    await writing.publish();
    expect(writing.notices).toEqual([SAME_QUESTION]);
  });

  it('says what other articles have before there is an answer, and asks once for each wording', async () => {
    const fresh = new OneArticle();
    const writing = editing(fresh);
    await writing.lookForSharedQuestions();
    writing.change({ question: 'Taken?' });
    await writing.lookForSharedQuestions();
    expect(writing.notices).toEqual([SAME_QUESTION]);
    writing.change({ question: ' Taken? ', answer: '<p>Yes.</p>', variants: [''] });
    await writing.lookForSharedQuestions();
    expect(fresh.looks).toEqual(['new: Taken?']);

    writing.change({ question: 'Free?' });
    await writing.lookForSharedQuestions();
    expect(writing.notices).toEqual([]);
    writing.change({ question: '' });
    await writing.lookForSharedQuestions();
    expect(fresh.looks).toEqual(['new: Taken?', 'new: Free?']);
  });

  it('asks nothing about what is saved, and again after what could not be found out', async () => {
    const writing = editing(server);
    await writing.lookForSharedQuestions();
    writing.change({ variants: ['card lost', 'card gone'] });
    server.fails = new ServerAway('away');
    await writing.lookForSharedQuestions();
    expect(writing.notices).toEqual([]);
    server.fails = undefined;
    await writing.lookForSharedQuestions();
    writing.change({ variants: ['card gone', 'card lost'] });
    await writing.lookForSharedQuestions();
    await writing.save();
    await writing.lookForSharedQuestions();
    expect(server.looks).toEqual(Array(2).fill(`block-card.en: ${article.question}`));
  });

  it('forgets what was found out about words that are given up, or that a save overtook', async () => {
    const writing = editing(server);
    writing.change({ question: 'Taken?' });
    await writing.lookForSharedQuestions();
    writing.discard();
    await expect.poll(() => writing.notices).toEqual([]);

    let answer = (_: readonly Notice[]) => {};
    server.sharedQuestions = () => new Promise((resolve) => (answer = resolve));
    writing.change({ question: 'Taken?' });
    const looking = writing.lookForSharedQuestions();
    await writing.save();
    answer([SAME_QUESTION]);
    await looking;
    expect(writing.notices).toEqual([]);
  });

  it('tells what is missing and sends nothing', async () => {
    const writing = editing(new OneArticle());
    writing.change({ question: 'Hm' });
    expect(await writing.save()).toEqual({ kind: 'invalid' });
    expect(writing.faults).toEqual({ question: 'too-short', answer: 'missing', topic: 'missing' });

    writing.change({ question: 'How?' });
    expect(writing.faults).toEqual({ answer: 'missing', topic: 'missing' });
  });

  it('ties the errors of the server to their fields', async () => {
    server.fails = new ApiProblem(422, 'invalid-content', 'invalid', [
      { field: 'variants[1]', message: 'Too long.' },
      { field: 'variants[3]', message: 'Twice.' },
      { field: 'variants[4]', message: 'Twice.' },
    ]);
    const writing = editing(server);
    writing.change({ variants: ['a', 'b'] });
    expect(await writing.save()).toEqual({ kind: 'invalid' });
    expect(writing.faults).toEqual({ variants: { sentence: 'Too long. Twice.', items: [1, 3, 4], codes: [] } });
  });

  it('loses nothing when the server is away', async () => {
    server.fails = new ServerAway('away');
    const writing = editing(server);
    writing.change({ question: 'How do I block a lost card?' });
    expect(await writing.save()).toEqual({ kind: 'failed', error: server.fails });
    expect(writing.unsaved).toBe(true);
    expect(editing(server).content.question).toBe('How do I block a lost card?');
  });

  it('keeps what was written while a save was on its way', async () => {
    const writing = editing(server);
    writing.change({ question: 'First thought?' });
    server.meanwhile = () => writing.change({ question: 'Second thought?' });
    expect(await writing.save()).toEqual({ kind: 'done' });
    expect(server.saved?.question).toBe('First thought?');
    expect(writing.content.question).toBe('Second thought?');
    expect(writing.unsaved).toBe(true);
    expect(drafts().find('block-card.en')?.revision).toBe(4);
  });

  it('does not count the server spelling the answer differently as a change', async () => {
    const writing = editing(server);
    server.saved = { ...article, answer: '<p>Call &#43;48</p>' };
    writing.change({ answer: '<p>Call +48</p>' });
    await writing.save();
    expect(writing.unsaved).toBe(false);
  });
});

describe('an article that somebody else saved meanwhile', () => {
  let server: OneArticle;
  let writing: ArticleEditing;

  beforeEach(async () => {
    localStorage.clear();
    server = new OneArticle(article);
    writing = editing(server);
    writing.change({ question: 'Mine?' });
    server.saved = { ...article, question: 'Theirs?', revision: 4 };
    expect(await writing.save()).toEqual({ kind: 'stale' });
  });

  it('shows theirs and keeps mine until it is decided', () => {
    expect(writing.theirs?.question).toBe('Theirs?');
    expect(writing.content.question).toBe('Mine?');
    expect(drafts().find('block-card.en')?.content.question).toBe('Mine?');
  });

  it('can be saved as mine, over theirs', async () => {
    expect(await writing.keepMine()).toEqual({ kind: 'done' });
    expect(server.saved).toMatchObject({ question: 'Mine?', revision: 5 });
    expect(writing.theirs).toBeUndefined();
  });

  it('can be taken as theirs', () => {
    writing.takeTheirs();
    expect(writing.content.question).toBe('Theirs?');
    expect(writing.unsaved).toBe(false);
    expect(drafts().find('block-card.en')).toBeUndefined();
  });

  it('is asked about at once when a kept draft was written on an older revision', () => {
    const later = editing(server);
    expect(later.content.question).toBe('Mine?');
    expect(later.theirs?.question).toBe('Theirs?');
  });
});

describe('a new article', () => {
  beforeEach(() => localStorage.clear());

  it('gets its id when it is saved first, and leaves no draft behind', async () => {
    const writing = editing(new OneArticle(), { ...blank, question: 'Can I pay with my watch?' });
    writing.change({ answer: '<p>Yes.</p>', topic: 'app' });
    expect(drafts().find('new')).toBeDefined();
    expect(await writing.save()).toEqual({ kind: 'done' });
    expect(writing.article?.id).toBe('made.en');
    expect(drafts().find('new')).toBeUndefined();
  });

  it('can be deleted with what was not saved yet', async () => {
    const server = new OneArticle(article);
    const writing = editing(server);
    writing.change({ question: 'Other?' });
    expect(await writing.delete()).toEqual({ kind: 'done' });
    expect(server.saved).toBeUndefined();
    expect(writing.unsaved).toBe(false);
    expect(drafts().find('block-card.en')).toBeUndefined();
  });
});
