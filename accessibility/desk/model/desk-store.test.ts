import { describe, expect, it } from 'vitest';
import { ApiProblem, ServerAway } from '../../ui/api/problem.ts';
import { DeviceStore } from '../../ui/staff/device-store.ts';
import type { DeskApi } from './desk-api.ts';
import { DeskStore } from './desk-store.ts';

const ANNA = { username: 'anna', name: 'Anna', roles: [] };

/** A desk whose server answers a claim when and as it is told. */
function claiming(): { readonly store: DeskStore; answer(): void; refuse(error: Error): void } {
  let [answer, refuse] = [() => {}, (_: Error) => {}];
  const claimed = new Promise<void>((resolve, reject) => ([answer, refuse] = [resolve, reject]));
  const api = { socketAddress: () => 'ws://desk', claim: () => claimed } as unknown as DeskApi;
  return { store: new DeskStore(ANNA, api, new DeviceStore(ANNA.username)), answer, refuse };
}

describe('a claim', () => {
  it('is known before it is answered: the queue may tell of it sooner', async () => {
    const { store, answer } = claiming();
    const claim = store.claim('c1');
    expect(store.hasClaimed('c1')).toBe(true);
    answer();
    expect(await claim).toEqual({ kind: 'claimed' });
    expect(store.hasClaimed('c1')).toBe(true);
  });

  it('that a colleague was quicker with is none', async () => {
    const { store, refuse } = claiming();
    const claim = store.claim('c1');
    refuse(new ApiProblem(409, 'already-claimed', 'Taken.', [], undefined, { by: { username: 'adam', name: 'Adam Lis' } }));
    expect(await claim).toMatchObject({ kind: 'taken', by: 'Adam Lis' });
    expect(store.hasClaimed('c1')).toBe(false);
  });

  it('whose answer was lost may have been one', async () => {
    const { store, refuse } = claiming();
    const claim = store.claim('c1');
    refuse(new ServerAway('away'));
    await expect(claim).rejects.toThrow('away');
    expect(store.hasClaimed('c1')).toBe(true);
  });
});
