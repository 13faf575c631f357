import type { Page } from 'playwright-core';
import type { State } from '../conformance/sequence.ts';
import type { FakeHelp } from './fake-help.ts';
import { goTo, search } from './help-page.ts';

/** Of the sample bank's articles, those that the states need. */
export const HELP_TOPICS = ['cards', 'security', 'fees'] as const;

/** The states of the help centre in the order in which one reader meets them. */
export const HELP_STATES: readonly State<Page, FakeHelp>[] = [
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
      await goTo(page, '#/en/topic/cards');
      await page.getByText('How do I block my card?').waitFor();
    },
  },
  {
    name: 'answer',
    reach: async (page) => {
      await goTo(page, '#/en/block-card.en');
      await page.getByText('Other questions on this topic').waitFor();
    },
  },
  {
    name: 'answer in simpler words',
    reach: async (page) => {
      await goTo(page, '#/en/lost-card.en');
      await page.getByRole('button', { name: 'In simpler words' }).click();
      await page.getByRole('button', { name: 'The full answer' }).waitFor();
    },
  },
  {
    name: 'away',
    reach: async (page, help) => {
      help.away = true;
      await goTo(page, '#/en/topic/fees');
      await page.getByRole('button', { name: 'Try again' }).waitFor();
    },
  },
];
