interface Kept {
  readonly signedOut?: boolean;
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
