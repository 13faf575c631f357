import { expect } from 'vitest';
import type { Gate } from '../conformance/gate.ts';
import { focusedName, tabTo } from '../keyboard.ts';
import { announcements, focusMoves } from '../recorders.ts';
import { address, goTo, search, type HelpStand } from './help-page.ts';

/** What mutations show to be able to fail in the help centre. */
export const HELP_GATES: readonly Gate<HelpStand>[] = [
  {
    rows: ['U19', 'K01'],
    holds: 'answers while one types, tells how many it found, and leads to the answer by keyboard alone',
    run: async (stand) => {
      const page = await stand.open('#/en');
      await tabTo(page, 'Ask a question or type a few words');
      await page.keyboard.type('lost card');
      await page.getByText('1 answer found').first().waitFor();
      await expect.poll(() => announcements(page)).toContain('1 answer found');
      await expect.poll(() => address(page)).toBe('#/en?q=lost+card');
      await focusMoves(page);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedName(page)).toBe('I have lost my card. What should I do?');
      expect(address(page)).toBe('#/en/lost-card.en');
      await expect.poll(() => page.title()).toBe('I have lost my card. What should I do? · Help centre · Aldera Bank');
      await page.goBack();
      await expect.poll(() => search(page).inputValue()).toBe('lost card');
    },
  },
  {
    rows: ['U05'],
    holds: 'has the emergency number on every page',
    run: async (stand) => {
      const page = await stand.open('#/en');
      for (const [path, heading] of [
        ['#/en', 'How can we help?'],
        ['#/en/topic/cards', 'Cards'],
        ['#/en/lost-card.en', 'I have lost my card. What should I do?'],
        ['#/en/nowhere', 'This answer is no longer here'],
      ] as const) {
        await goTo(page, path);
        await page.getByRole('heading', { level: 1, name: heading }).waitFor();
        const link = page.locator('.emergency').getByRole('link', { name: '+48 22 555 01 11' });
        expect(await link.getAttribute('href')).toBe('tel:+48225550111');
      }
    },
  },
];
