import { describe, expect, it } from 'vitest';
import { alerts, focusMoves } from '../recorders.ts';
import { stage, type StudioPage } from './studio-page.ts';

const stand = stage('cards');

/** What the pictures draw something in, light and dark. */
function drawn(page: StudioPage, selector: string, property: string): Promise<string[]> {
  return page.page.locator('okn-chat-sample').evaluateAll(
    (samples, [part, name]) => samples.map((sample) => getComputedStyle(sample.shadowRoot!.querySelector(part!)!).getPropertyValue(name!)),
    [selector, property],
  );
}

const brandField = (page: StudioPage) => page.page.getByRole('group', { name: 'Brand colour' }).getByLabel('As CSS writes it');

async function open(options = {}): Promise<StudioPage> {
  const page = await stand.open('#/appearance', { reducedMotion: 'reduce', ...options });
  await page.sees(/All 87 pairs of colours hold/);
  return page;
}

describe('the menu', () => {
  it('gives more contrast at once, and after a reload', async () => {
    const page = await stand.open('#/try');
    const ink = () => page.page.evaluate(() => getComputedStyle(document.body).color);
    const usual = await ink();
    await page.button('Ewa Nowak').click();
    const more = page.page.getByRole('group', { name: 'Contrast' }).getByRole('radio', { name: 'More' });
    await more.focus();
    await focusMoves(page.page);
    await page.press('Space');
    expect(await focusMoves(page.page)).toEqual([]);
    const stronger = await ink();
    expect(stronger).not.toBe(usual);
    await page.page.reload();
    await page.heading('Try it').waitFor();
    expect(await ink()).toBe(stronger);
    await page.button('Ewa Nowak').click();
    expect(await more.isChecked()).toBe(true);
  });
});

describe('trying an appearance', () => {
  it('by keyboard alone: a colour, a font, and the lines for one’s page', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const before = await drawn(page, '.launcher', 'background-color');
    await focusMoves(page.page);
    await page.tabTo('As CSS writes it');
    await page.type('#c8102e');
    await page.sees('--okienko-brand: #c8102e;');
    await page.tabTo('Common fonts');
    await page.type('Georgia');
    await page.sees('--okienko-font: Georgia, "Times New Roman", serif;');
    await page.tabTo('Copy the lines');
    await page.press('Enter');
    await page.sees('Copied.');
    expect(await page.page.evaluate(() => navigator.clipboard.readText())).toBe(
      'okienko-chat {\n  --okienko-brand: #c8102e;\n  --okienko-font: Georgia, "Times New Roman", serif;\n}',
    );
    await page.tabTo('Copy the settings');
    await page.press('Enter');
    await expect
      .poll(() => page.page.evaluate(() => navigator.clipboard.readText()))
      .toBe('bank:\n  brandColor: "#c8102e"\n  fonts: "Georgia, Times New Roman, serif"\n');
    const after = await drawn(page, '.launcher', 'background-color');
    expect(after).toHaveLength(2);
    expect(after[0]).not.toBe(after[1]);
    after.forEach((color) => expect(before).not.toContain(color));
    expect(await drawn(page, '.window', 'font-family')).toEqual(Array(2).fill('Georgia, "Times New Roman", serif, system-ui, sans-serif'));
    expect(await focusMoves(page.page)).not.toContain('body');
    expect(page.complaints).toEqual([]);
  });

  it('is kept on the device, and goes back to the usual', async () => {
    const page = await open();
    const usual = await drawn(page, '.launcher', 'background-color');
    await brandField(page).fill('navy');
    await page.page.getByRole('group', { name: 'Paper and ink' }).getByLabel('Pick').fill('#3355aa');
    await page.page.reload();
    await page.sees('--okienko-brand: navy;');
    await page.sees('--okienko-neutral: #3355aa;');
    expect(await brandField(page).inputValue()).toBe('navy');
    expect(await page.page.getByRole('group', { name: 'Brand colour' }).getByLabel('Pick').inputValue()).toBe('#000080');
    await page.button('Back to the usual').click();
    await page.sees('There is nothing to copy');
    expect(await brandField(page).inputValue()).toBe('');
    expect(await drawn(page, '.launcher', 'background-color')).toEqual(usual);
    await page.hasFocusOn('Back to the usual');
  });

  it('tells what is no colour when the field is left, shows the usual one, and copies none', async () => {
    const page = await open();
    const usual = await drawn(page, '.launcher', 'background-color');
    await brandField(page).fill('reddish');
    expect(await alerts(page.page)).toEqual([]);
    await page.press('Tab');
    await page.sees('Browsers know no such colour. Customers would see the usual one.');
    expect(await alerts(page.page)).toEqual(['Browsers know no such colour. Customers would see the usual one.']);
    expect(await brandField(page).getAttribute('aria-invalid')).toBe('true');
    expect(await drawn(page, '.launcher', 'background-color')).toEqual(usual);
    await page.sees('There is nothing to copy');
    await brandField(page).fill('red');
    expect(await brandField(page).getAttribute('aria-invalid')).toBeNull();
  });

  it('takes as no font what would not be one on a bank’s page', async () => {
    const page = await open();
    await page.page.getByLabel('Names of fonts, with commas between').fill('Arial; color: red');
    await page.press('Tab');
    await page.sees('Browsers do not understand this list of fonts.');
    await page.sees('There is nothing to copy');
  });

  it('says that the settings cannot name a font, in place of lines that would be refused', async () => {
    const page = await open();
    const fonts = page.page.getByLabel('Names of fonts, with commas between');
    await fonts.fill('"Ben & Co", serif');
    await page.sees('--okienko-font: "Ben & Co", serif;');
    await page.sees('The settings cannot name these fonts');
    expect(await page.button('Copy the settings').count()).toBe(0);
    await brandField(page).fill('#c8102e');
    await page.sees('bank: brandColor: "#c8102e"');
    expect(await page.page.getByText('fonts: "').count()).toBe(0);
    await fonts.fill('-apple-system, BlinkMacSystemFont, "Segoe UI"');
    await page.sees('fonts: "-apple-system, BlinkMacSystemFont, Segoe UI"');
    expect(await page.page.getByText('The settings cannot name these fonts').count()).toBe(0);
  });

  it('shows more contrast in the pictures and in the table', async () => {
    const page = await open();
    const usual = await drawn(page, '.start', 'color');
    await page.page.locator('summary').click();
    const ratios = page.page.getByRole('row', { name: /quieter text.*background of the conversation/ }).getByRole('cell');
    const before = await ratios.first().textContent();
    await page.page.getByRole('radio', { name: 'More' }).check();
    expect(await drawn(page, '.start', 'color')).not.toEqual(usual);
    expect(parseFloat((await ratios.first().textContent())!)).toBeGreaterThan(parseFloat(before!) + 2);
    expect(await ratios.allTextContents()).toContain('yes');
  });

  it('is a picture: nothing in it takes the focus or is read out as a control', async () => {
    const page = await open();
    const session = await page.page.context().newCDPSession(page.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const heard = nodes.filter(({ ignored }) => !ignored).map(({ name }) => name?.value as string | undefined);
    expect(heard).toContain('In dark colours');
    expect(heard).not.toContain('Chat with us');
    await page.tabTo('Back to the usual');
    await page.tabTo('As on this device');
    await page.press('Tab');
    expect(await page.page.locator('summary').evaluate((summary) => (summary.getRootNode() as ShadowRoot).activeElement === summary)).toBe(true);
  });

  it.each([
    ['pl', 'Wygląd', /Wszystkie pary kolorów \(87\)/],
    ['hu', 'Megjelenés', /Mind a\(z\) 87 színpár/],
    ['ru', 'Внешний вид', /Все пары цветов \(87\)/],
    ['zh', '外观', /全部 87 组颜色搭配都达标/],
  ])('speaks %s', async (language, heading, outcome) => {
    const page = await stand.open('#/');
    await page.page.evaluate((chosen) => localStorage.setItem('okienko.language', chosen), language);
    await page.go('#/appearance');
    await page.page.reload();
    await page.heading(heading).waitFor();
    await page.sees(outcome);
    expect(page.complaints).toEqual([]);
  });
});
