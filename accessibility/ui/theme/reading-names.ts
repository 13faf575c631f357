/** The colours that a person may choose in place of the bank's, each two alone. */
export const READING_NAMES = ['black-on-white', 'yellow-on-black', 'ink-on-cream'] as const;

export type ReadingName = (typeof READING_NAMES)[number];
