import { describe, expect, it } from 'vitest';
import { axeFindings } from '../axe.ts';
import { contextOptions, forSequence, inWords, USUAL } from '../conformance/environments.ts';
import { roundAndBack, walkFlaws } from '../conformance/focus-walk.ts';
import { lookAtAll, stepsOf, WALK_ROWS, walkThroughAll } from '../conformance/sequence.ts';
import { SURFACE_ROWS } from '../conformance/surface.ts';
import { proves } from '../conformance/gate.ts';
import { focusedName, tabTo } from '../keyboard.ts';
import { announcements } from '../recorders.ts';
import { HELP_GATES } from './help-gates.ts';
import { address, goTo, search, stage } from './help-page.ts';
import { HELP_STATES, HELP_TOPICS } from './help-states.ts';

const stand = stage(...HELP_TOPICS);

proves('the help centre', HELP_GATES, stand);

describe('the help centre', () => {
  it('U06 says so when it finds nothing, and offers a person', async () => {
    const page = await stand.open('#/en');
    await search(page).fill('zzzz');
    await page.getByText('We found no answer to that').waitFor();
    await expect.poll(() => announcements(page)).toContain('No answers found');
  });

  it('says where to find the number when the bank has given none, and draws no empty link', async () => {
    stand.help.withoutPhones = true;
    const page = await stand.open('#/en');
    await page.getByText('our number is on the back of your card').waitFor();
    await page.getByText('Mon–Fri 8:00–20:00').first().waitFor();
    expect(await page.locator('a[href^="tel:"]').count()).toBe(0);
  });

  it('U19 is browsed by topic, as every answer can be reached without knowing its words', async () => {
    const page = await stand.open('#/en');
    await page.getByText('10 answers').waitFor();
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
    const page = await stand.open(`#/${language}/lost-card.${language}`);
    await page.locator('article').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('article').getAttribute('lang')).toBe(language);
    await expect.poll(() => page.locator('okienko-chat').getAttribute('language')).toBe(language);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('U01 shows the same answer in another language, or that language from its start', async () => {
    const page = await stand.open('#/en/lost-card.en');
    await page.getByRole('heading', { level: 1, name: 'I have lost my card.' }).waitFor();
    await page.getByRole('link', { name: 'Magyar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Elvesztettem a kártyámat. Mit tegyek?' }).waitFor();
    expect(address(page)).toBe('#/hu/lost-card.hu');
    await goTo(page, '#/hu/topic/fees');
    await page.getByRole('link', { name: 'Polski' }).click();
    await expect.poll(() => address(page)).toBe('#/pl/topic/fees');
  });

  it('opens the chat window for whoever wants to talk', async () => {
    const page = await stand.open('#/en/lost-card.en');
    await page.getByText('Was that not what you were looking for?').waitFor();
    const isOpen = () => page.locator('okienko-chat >> css=dialog.panel').evaluate((panel: HTMLDialogElement) => panel.open);
    await expect.poll(isOpen).toBe(false);
    await page.locator('article').getByRole('button', { name: 'Talk to us' }).click();
    await expect.poll(isOpen).toBe(true);
    await expect.poll(() => stand.help.calls).toContain('POST /conversations');
  });

  it('tells that an answer is gone', async () => {
    const page = await stand.open('#/en/nowhere');
    await page.getByRole('heading', { level: 1, name: 'This answer is no longer here' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('tells of trouble and tries again', async () => {
    stand.help.away = true;
    const page = await stand.open('#/en/topic/cards');
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    stand.help.away = false;
    await again.click();
    await page.getByText('How do I block my card?').waitFor();
  });

  it('R07 says in five languages what to do without scripts', async () => {
    const page = await stand.open('#/en', { javaScriptEnabled: false });
    for (const language of ['pl', 'en', 'hu', 'ru', 'zh']) {
      expect(await page.locator(`noscript p[lang=${language}]`).isVisible()).toBe(true);
    }
  });

  it('shows an answer as text whatever its HTML tries', async () => {
    stand.help.add({
      articleId: 'bad.en',
      key: 'bad',
      language: 'en',
      question: 'Bad?',
      topic: 'cards',
      text: 'Bad',
      html: '<p onclick="x()">Fine <img src=x onerror="document.title=1"><script>document.title=2</script><a href="javascript:x()">link</a></p><iframe src="/"></iframe>',
    });
    const page = await stand.open('#/en/bad.en');
    await page.getByText('Fine').waitFor();
    const html = await page.locator('okn-answer .answer').innerHTML();
    expect(html).not.toMatch(/onclick|img|script|iframe|<a/);
    expect(html).toContain('link');
  });

  it.each([
    ['forced colours', { forcedColors: 'active' as const }],
    ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
  ])('K03 K07 K10 K11 K13 every stop shows that it has the focus and is not covered, in %s', async (_, options) => {
    const page = await stand.open('#/en', { reducedMotion: 'reduce', ...options });
    await page.getByText('10 answers').waitFor();
    await page.locator('.launcher').waitFor();
    const stops = await roundAndBack(page);
    expect(stops.length).toBeGreaterThan(10);
    expect(walkFlaws(stops)).toEqual([]);
  });
});

describe('every state of the help centre', () => {
  it.each(forSequence(10).map((environment) => [inWords(environment), environment] as const))(
    `${SURFACE_ROWS.join(' ')} passes: %s`,
    { timeout: 180_000 },
    async (_, environment) => {
      const page = await stand.open('#/en', contextOptions(environment), environment);
      await lookAtAll(page, environment, stepsOf(HELP_STATES, page, stand.help));
    },
  );

  it(`${WALK_ROWS.join(' ')} trail and tree are those that were reviewed`, { timeout: 180_000 }, async () => {
    const page = await stand.open('#/en', contextOptions(USUAL));
    await walkThroughAll(page, stepsOf(HELP_STATES, page, stand.help), 'help');
  });
});
