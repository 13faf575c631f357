import rows from './rows.json' with { type: 'json' };

/**
 * How a row is proved: by a gate in a browser or in Java; by a proxy that a person confirms, because presence can be
 * proved and quality cannot; or by a person with real assistive technology, by a written procedure.
 */
export type Kind = 'automated' | 'proxy' | 'manual';

/** One requirement that every screen meets; `rows.json` has them all. */
export interface Row {
  /** Such as `K10`: K keyboard, L live regions, T time, U understanding, P pointer, S seeing, R robustness, M media, C whole products. */
  readonly id: string;
  readonly kind: Kind;
  readonly requirement: string;
  /** The numbers of the WCAG 2.2 success criteria that it serves. */
  readonly wcag: readonly string[];
  /** The clauses of EN 301 549 that it serves beside those of WCAG. */
  readonly en301549?: readonly string[];
}

export const ROWS: readonly Row[] = rows as readonly Row[];

const BY_ID: ReadonlyMap<string, Row> = new Map(ROWS.map((row) => [row.id, row]));

/** @throws Error for an id that no row has */
export function row(id: string): Row {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`there is no row ${id}; rows.json has ${ROWS.map((one) => one.id).join(' ')}`);
  return found;
}

const IDS_AT_THE_START = /^((?:[SKPLTURMC]\d\d )+)/;

/** The rows that a test proves: the ids at the beginning of its name. */
export function rowsOf(testName: string): readonly string[] {
  return IDS_AT_THE_START.exec(testName)?.[1]?.trim().split(' ') ?? [];
}

/** The row in one line, as a failure names it: `K10 Focus indicator is … (WCAG 2.4.13)`. */
export function inWords(id: string): string {
  const { requirement, wcag, en301549 = [] } = row(id);
  const criteria = [...wcag.map((number) => `WCAG ${number}`), ...en301549.map((clause) => `EN 301 549 ${clause}`)];
  return `${id} ${requirement}${criteria.length > 0 ? ` (${criteria.join(', ')})` : ''}`;
}
