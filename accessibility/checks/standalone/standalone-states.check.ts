import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { contextOptions, forSequence, inWords } from '../conformance/environments.ts';
import { lookAtAll } from '../conformance/sequence.ts';
import { SURFACE_ROWS } from '../conformance/surface.ts';
import { stage } from '../setup.ts';
import { greeted, openPage } from './standalone-page.ts';

const on = stage();

const STATES: readonly { readonly name: string; readonly reach: (page: Page) => Promise<void> }[] = [
  { name: 'welcome', reach: greeted },
  {
    name: 'answered',
    reach: async (page) => {
      on.server.bot('x', { html: '<p>Press <strong>Block</strong> at once. See <a href="/cards">our cards</a>.</p><ul><li>App</li><li>Phone</li></ul>' });
      await page.getByRole('log').getByText('verified link').waitFor();
    },
  },
  {
    name: 'with a person',
    reach: async (page) => {
      on.server.emit({ type: 'handover-requested', reason: 'asked', topic: 'general', priority: 'normal', position: 2, estimatedWaitSeconds: 240 });
      on.server.emit({ type: 'agent-joined', name: 'Anna' });
      on.server.agent('Good morning');
      await page.getByRole('log').getByText('Good morning').last().waitFor();
    },
  },
  {
    name: 'settings',
    reach: async (page) => {
      await page.locator('header .tools button').last().click();
      await page.locator('#settings dialog[open]').waitFor();
    },
  },
  {
    name: 'not connected',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      on.server.away = true;
      on.server.dropSockets();
      await page.locator('.notice.waiting').waitFor();
    },
  },
];

describe('every state of the chat’s own page', () => {
  it.each(forSequence(3).map((environment) => [inWords(environment), environment] as const))(
    `${SURFACE_ROWS.join(' ')} passes: %s`,
    { timeout: 180_000 },
    async (_, environment) => {
      const page = await openPage(on, contextOptions(environment), { environment });
      await lookAtAll(page, environment, STATES.map(({ name, reach }) => ({ name, reach: () => reach(page) })));
    },
  );

  it.each(forSequence(3).slice(0, 3).map((environment) => [inWords(environment), environment] as const))(
    `${SURFACE_ROWS.join(' ')} passes without scripts: %s`,
    async (_, environment) => {
      // Looking takes a script: here only the page's own do not come.
      const page = await openPage(on, contextOptions(environment), {
        environment,
        watch: (watched) => watched.route(/\/(?:widget|assets)\/?.*\.js$/, (route) => route.abort()),
      });
      await lookAtAll(page, environment, [{ name: 'fallback', reach: () => page.getByText('on the back of your card').waitFor() }]);
    },
  );
});
