interface Kept {
  readonly signedOut?: boolean;
}

const CHANNEL = 'okienko.signed-out';

/** Tells the other tabs of this browser, which share the sign-in, who has signed out. */
export function tellOtherTabs(username: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(username);
  channel.close();
}

/**
 * Hears of whoever signs out in another tab.
 *
 * @returns ends it
 */
export function hearOtherTabs(signedOut: (username: string) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<string>) => signedOut(data));
  return () => channel.close();
}

/** Keeps over the reload that follows that somebody has just signed out. */
export function keepSignedOut(): void {
  const kept: Kept = { signedOut: true };
  history.replaceState(kept, '');
}

/** Whether somebody has just signed out here; once it was asked it is old news. */
export function takeSignedOut(): boolean {
  const { signedOut = false } = (history.state ?? {}) as Kept;
  if (signedOut) history.replaceState(null, '');
  return signedOut;
}
