import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../api/problem.ts';
import { StaffSite } from './staff-site.ts';

function answers(...statuses: number[]): () => number {
  const fetched = vi.fn(async () => {
    const status = statuses.shift() ?? 200;
    const code = status === 401 ? 'no-token' : 'forbidden';
    return new Response(JSON.stringify(status === 200 ? { fine: true } : { code }), { status });
  });
  vi.stubGlobal('fetch', fetched);
  return () => fetched.mock.calls.length;
}

describe('a call of staff whose sign-in ran out', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is made again after the person signed in', async () => {
    answers(401, 200);
    const site = new StaffSite();
    site.addEventListener('expired', () => site.renewed(true));
    await expect(site.http.json('GET', '/x')).resolves.toEqual({ fine: true });
  });

  it('asks once for all calls that came back', async () => {
    answers(401, 401, 200, 200);
    const site = new StaffSite();
    const asked = vi.fn(() => setTimeout(() => site.renewed(true)));
    site.addEventListener('expired', asked);
    await Promise.all([site.http.json('GET', '/x'), site.http.json('GET', '/y')]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('fails when the person does not want to, and asks again next time', async () => {
    answers(401, 401);
    const site = new StaffSite();
    const asked = vi.fn(() => site.renewed(false));
    site.addEventListener('expired', asked);
    await expect(site.http.json('GET', '/x')).rejects.toBeInstanceOf(ApiProblem);
    await expect(site.http.json('GET', '/x')).rejects.toBeInstanceOf(ApiProblem);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is not made again when a password that was asked once more is not right', async () => {
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ code: 'wrong-password' }), { status: 401 }));
    const site = new StaffSite();
    const asked = vi.fn(() => site.renewed(false));
    site.addEventListener('expired', asked);
    await expect(site.passkeys.add('This device', 'mistyped')).rejects.toMatchObject({ code: 'wrong-password' });
    expect(asked).not.toHaveBeenCalled();
  });

  it('is not made again for other reasons', async () => {
    const calls = answers(403);
    await expect(new StaffSite().http.json('GET', '/x')).rejects.toMatchObject({ code: 'forbidden' });
    expect(calls()).toBe(1);
  });
});
