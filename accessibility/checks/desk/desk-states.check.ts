import { describe, expect, it } from 'vitest';
import { contextOptions, forSequence, inWords, USUAL } from '../conformance/environments.ts';
import { lookAtAll, stepsOf, WALK_ROWS, walkThroughAll } from '../conformance/sequence.ts';
import { SURFACE_ROWS } from '../conformance/surface.ts';
import { fullQueue } from './bank.ts';
import { stage } from './desk-page.ts';
import { DESK_STATES } from './desk-states.ts';

describe('every state of the desk', () => {
  const stand = stage();

  it.each(forSequence(0).map((environment) => [inWords(environment), environment] as const))(
    `C01 ${SURFACE_ROWS.join(' ')} passes: %s`,
    { timeout: 240_000 },
    async (_, environment) => {
      const page = await stand.open(contextOptions(environment), environment);
      await lookAtAll(page.page, environment, stepsOf(DESK_STATES, page, stand.desk), 'okn-desk');
    },
  );

  it(`C01 ${WALK_ROWS.join(' ')} trail and tree are those that were reviewed`, { timeout: 240_000 }, async () => {
    const page = await stand.open(contextOptions(USUAL));
    await walkThroughAll(page.page, stepsOf(DESK_STATES, page, stand.desk), 'desk');
  });

  it('leaves most of a phone to the work itself, also after closing', async () => {
    const page = await stand.openSignedIn({ viewport: { width: 320, height: 640 } });
    const top = (selector: string) => page.page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
    expect(await top('okn-desk-queue')).toBeLessThan(130);

    await page.button('Take the next one').click();
    await page.page.getByText('With you').waitFor();
    await page.button('Close the conversation').click();
    await page.button('Close the conversation').last().click();
    await page.sees('If the customer writes again, it opens again and the assistant answers.');
    await page.page.evaluate(() => document.scrollingElement!.scrollTo(0, 0));
    expect(640 - (await top('okn-desk-log'))).toBeGreaterThan(220);
  });

  it('says in the agent’s own language why the assistant answered so', async () => {
    fullQueue(stand.desk);
    stand.desk.signedIn = true;
    const page = await stand.open({ locale: 'hu-HU' });
    await page.rows.first().click();
    await page.page.getByText('Miért ez a válasz').click();
    await page.sees(/Pénz vagy személyazonosság lehet veszélyben.* Bizonyosság: 91%, ehhez 60% elég\./);
    await page.sees('vészhelyzet, 94% bizonyosság');
    await page.page.getByText('Mi számított').click();
    await page.sees('Jelentése hasonló a válaszéhoz');
    expect(await page.page.getByText('Taken for').count()).toBe(0);
  });
});
