/** How a customer may need to be spoken with, in the order in which it is told. */
export const NEEDS = ['text-only', 'relay', 'sign-language', 'slow', 'simple-words'] as const;

export type Need = (typeof NEEDS)[number];

/** Those that this page has words for, each once and in their order: the server may be newer than the page. */
export function knownNeeds(needs: readonly string[]): readonly Need[] {
  return NEEDS.filter((need) => needs.includes(need));
}
