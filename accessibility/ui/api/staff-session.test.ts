import { afterEach, describe, expect, it, vi } from 'vitest';
import { Http, STAFF } from './http.ts';
import { StaffSession } from './staff-session.ts';

describe('who is signed in on this device', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** @returns the addresses that were asked */
  function answers(status: number, body?: object): string[] {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address);
      return new Response(body && JSON.stringify(body), { status });
    });
    return asked;
  }

  const current = () => new StaffSession(new Http('', STAFF)).current();

  it('is asked so that nobody is an answer too', async () => {
    const asked = answers(204);
    await expect(current()).resolves.toBeUndefined();
    expect(asked).toEqual(['/api/v1/staff/session?optional=true']);
  });

  it('is told with their customers', async () => {
    answers(200, { username: 'anna', conversations: 2 });
    await expect(current()).resolves.toMatchObject({ username: 'anna', conversations: 2 });
  });

  it('is not known where the server does not say', async () => {
    answers(503, { code: 'stopping' });
    await expect(current()).rejects.toMatchObject({ status: 503 });
  });
});
