import { describe, expect, it } from 'vitest';
import { contextOptions, forSequence, inWords, USUAL } from '../conformance/environments.ts';
import { lookAtAll, stepsOf, WALK_ROWS, walkThroughAll } from '../conformance/sequence.ts';
import { SURFACE_ROWS } from '../conformance/surface.ts';
import { stage } from './studio-page.ts';
import { STUDIO_STATES } from './studio-states.ts';

describe('every state of the studio', () => {
  const stand = stage('cards');

  it.each(forSequence(5).map((environment) => [inWords(environment), environment] as const))(
    `C02 ${SURFACE_ROWS.join(' ')} passes: %s`,
    { timeout: 300_000 },
    async (_, environment) => {
      const page = await stand.open('#/', contextOptions(environment), environment);
      await lookAtAll(page.page, environment, stepsOf(STUDIO_STATES, page, stand.base), 'okn-studio');
      expect(page.complaints).toEqual([]);
    },
  );

  it(`C02 ${WALK_ROWS.join(' ')} trail and tree are those that were reviewed`, { timeout: 300_000 }, async () => {
    const page = await stand.open('#/', contextOptions(USUAL));
    await walkThroughAll(page.page, stepsOf(STUDIO_STATES, page, stand.base), 'studio');
  });
});
