import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFindings } from '../axe.ts';
import { contextOptions, forSequence, inWords, setDirection, USUAL } from '../conformance/environments.ts';
import { lookAtAll } from '../conformance/sequence.ts';
import { SURFACE_ROWS } from '../conformance/surface.ts';
import { launchBrowser } from '../browser.ts';
import { focusedName, tabTo } from '../keyboard.ts';
import { announcements, focusMoves, installRecorders } from '../recorders.ts';
import { focused } from '../staff/focus.ts';
import { Site } from '../staff/site.ts';
import { FakeHelp } from './fake-help.ts';

let browser: Browser;
let site: Site;
let help: FakeHelp;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  help = new FakeHelp('cards', 'security', 'fees');
  site = await Site.start(help);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await site.stop();
});

async function open(path: string, options: BrowserContextOptions = {}, environment = USUAL): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB', ...options });
  await installRecorders(context);
  await setDirection(context, environment);
  const page = await context.newPage();
  await page.goto(`${site.origin}/help/${path}`);
  return page;
}

function search(page: Page) {
  return page.getByLabel('Ask a question or type a few words');
}

function address(page: Page): string {
  return new URL(page.url()).hash;
}

describe('the help centre', () => {
  it('U19 K01 answers while one types, tells how many it found, and leads to the answer by keyboard alone', async () => {
    const page = await open('#/en');
    await tabTo(page, 'Ask a question or type a few words');
    await page.keyboard.type('lost card');
    await page.getByText('1 answer found').first().waitFor();
    await expect.poll(() => announcements(page)).toContain('1 answer found');
    expect(address(page)).toBe('#/en?q=lost+card');
    await focusMoves(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedName(page)).toBe('I have lost my card. What should I do?');
    expect(address(page)).toBe('#/en/lost-card.en');
    await expect.poll(() => page.title()).toBe('I have lost my card. What should I do? · Help centre · Aldera Bank');
    await page.goBack();
    await expect.poll(() => search(page).inputValue()).toBe('lost card');
  });

  it('U06 says so when it finds nothing, and offers a person', async () => {
    const page = await open('#/en');
    await search(page).fill('zzzz');
    await page.getByText('We found no answer to that').waitFor();
    await expect.poll(() => announcements(page)).toContain('No answers found');
  });

  it('says where to find the number when the bank has given none, and draws no empty link', async () => {
    help.withoutPhones = true;
    const page = await open('#/en');
    await page.getByText('our number is on the back of your card').waitFor();
    await page.getByText('Mon–Fri 8:00–20:00').first().waitFor();
    expect(await page.locator('a[href^="tel:"]').count()).toBe(0);
  });

  it('U19 is browsed by topic, as every answer can be reached without knowing its words', async () => {
    const page = await open('#/en');
    await tabTo(page, /^Cards 10 answers$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedName(page)).toBe('Cards');
    expect(address(page)).toBe('#/en/topic/cards');
    await tabTo(page, 'How do I block my card?');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'How do I block my card?' }).waitFor();
    await page.getByText('Last updated on 20 November 2026').waitFor();
    await page.getByRole('heading', { name: 'Other questions on this topic' }).waitFor();
  });

  it.each(['pl', 'en', 'hu', 'ru', 'zh'])('shows an answer by its address in %s', async (language) => {
    const page = await open(`#/${language}/lost-card.${language}`);
    await page.locator('article').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('article').getAttribute('lang')).toBe(language);
    await expect.poll(() => page.locator('okienko-chat').getAttribute('language')).toBe(language);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('U01 shows the same answer in another language, or that language from its start', async () => {
    const page = await open('#/en/lost-card.en');
    await page.getByRole('heading', { level: 1, name: 'I have lost my card.' }).waitFor();
    await page.getByRole('link', { name: 'Magyar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Elvesztettem a kártyámat. Mit tegyek?' }).waitFor();
    expect(address(page)).toBe('#/hu/lost-card.hu');
    await page.goto(`${site.origin}/help/#/hu/topic/fees`);
    await page.getByRole('link', { name: 'Polski' }).click();
    await expect.poll(() => address(page)).toBe('#/pl/topic/fees');
  });

  it('opens the chat window for whoever wants to talk', async () => {
    const page = await open('#/en/lost-card.en');
    await page.getByText('Was that not what you were looking for?').waitFor();
    const isOpen = () => page.locator('okienko-chat >> css=dialog.panel').evaluate((panel: HTMLDialogElement) => panel.open);
    await expect.poll(isOpen).toBe(false);
    await page.locator('article').getByRole('button', { name: 'Talk to us' }).click();
    await expect.poll(isOpen).toBe(true);
    expect(help.calls).toContain('POST /conversations');
  });

  it('U05 has the emergency number on every page', async () => {
    for (const path of ['#/en', '#/en/topic/cards', '#/en/lost-card.en', '#/en/nowhere']) {
      const page = await open(path);
      const link = page.locator('.emergency').getByRole('link', { name: '+48 22 555 01 11' });
      expect(await link.getAttribute('href')).toBe('tel:+48225550111');
    }
  });

  it('tells that an answer is gone', async () => {
    const page = await open('#/en/nowhere');
    await page.getByRole('heading', { level: 1, name: 'This answer is no longer here' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('tells of trouble and tries again', async () => {
    help.away = true;
    const page = await open('#/en/topic/cards');
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    help.away = false;
    await again.click();
    await page.getByText('How do I block my card?').waitFor();
  });

  it('R07 says in five languages what to do without scripts', async () => {
    const page = await open('#/en', { javaScriptEnabled: false });
    for (const language of ['pl', 'en', 'hu', 'ru', 'zh']) {
      expect(await page.locator(`noscript p[lang=${language}]`).isVisible()).toBe(true);
    }
  });

  it('shows an answer as text whatever its HTML tries', async () => {
    help.add({
      articleId: 'bad.en',
      key: 'bad',
      language: 'en',
      question: 'Bad?',
      topic: 'cards',
      text: 'Bad',
      html: '<p onclick="x()">Fine <img src=x onerror="document.title=1"><script>document.title=2</script><a href="javascript:x()">link</a></p><iframe src="/"></iframe>',
    });
    const page = await open('#/en/bad.en');
    await page.getByText('Fine').waitFor();
    const html = await page.locator('okn-answer .answer').innerHTML();
    expect(html).not.toMatch(/onclick|img|script|iframe|<a/);
    expect(html).toContain('link');
  });

  it.each([
    ['light', {}],
    ['forced colours', { forcedColors: 'active' as const }],
    ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
  ])('K10 K11 K13 every stop shows that it has the focus and is not covered, in %s', async (_, options) => {
    const page = await open('#/en', { reducedMotion: 'reduce', ...options });
    await page.getByText('10 answers').waitFor();
    const wrong: string[] = [];
    const names = new Set<string>();
    for (let stop = 0; stop < 16; stop++) {
      await page.keyboard.press('Tab');
      // The chat window's launcher steps aside in the next frame.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const now = await focused(page);
      names.add(now.name);
      const visible = now.outlineStyle === 'solid' && now.outlineWidth >= 2;
      if (now.tag !== 'body' && !(visible && now.uncovered)) wrong.push(JSON.stringify(now));
    }
    expect(names.size).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});

const STATES: readonly { readonly name: string; readonly reach: (page: Page) => Promise<void> }[] = [
  { name: 'home', reach: (page) => page.getByText('10 answers').waitFor() },
  {
    name: 'results',
    reach: async (page) => {
      await search(page).fill('card');
      await page.getByText(/^\d+ answers found$/).first().waitFor();
    },
  },
  {
    name: 'nothing found',
    reach: async (page) => {
      await search(page).fill('zzzz');
      await page.getByText('We found no answer to that').waitFor();
    },
  },
  {
    name: 'topic',
    reach: async (page) => {
      await page.goto(`${site.origin}/help/#/en/topic/cards`);
      await page.getByText('How do I block my card?').waitFor();
    },
  },
  {
    name: 'answer',
    reach: async (page) => {
      await page.goto(`${site.origin}/help/#/en/block-card.en`);
      await page.getByText('Other questions on this topic').waitFor();
    },
  },
  {
    name: 'away',
    reach: async (page) => {
      help.away = true;
      await page.goto(`${site.origin}/help/#/en/topic/fees`);
      await page.getByRole('button', { name: 'Try again' }).waitFor();
    },
  },
];

describe('every state of the help centre', () => {
  it.each(forSequence(10).map((environment) => [inWords(environment), environment] as const))(
    `${SURFACE_ROWS.join(' ')} passes: %s`,
    { timeout: 180_000 },
    async (_, environment) => {
      const page = await open('#/en', contextOptions(environment), environment);
      await lookAtAll(page, environment, STATES.map(({ name, reach }) => ({ name, reach: () => reach(page) })));
    },
  );
});
