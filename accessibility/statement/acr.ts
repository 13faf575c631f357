import { LEVELS, type Chapter, type Clause, type Criterion, type Evidence, type Report, type RowReport, type State } from './report.ts';

/** A piece of text; one with an address is a link, one with a file leads there from within the repository. */
export type Part = string | { readonly text: string; readonly href: string } | { readonly text: string; readonly file: string };

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell names its row. Each cell has one or several lines. */
  readonly rows: readonly (readonly (readonly Part[])[])[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly Part[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | Table;

/** A text as a tree, before it becomes a page or a file. */
export interface Document {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const WCAG = 'https://www.w3.org/TR/WCAG22/';
const EN = 'https://www.etsi.org/deliver/etsi_en/301500_301599/301549/03.02.01_60/en_301549v030201p.pdf';

/** The accessibility conformance report, in the order of the VPAT 2.5 International. */
export function acr(report: Report): Document {
  return {
    title: `Accessibility conformance report: ${report.product.name}`,
    blocks: [...product(report), ...methods(report), ...standards(), ...terms(), ...wcag(report), ...en301549(report), ...rows(report)],
  };
}

function product({ product: { name, version }, date }: Report): Block[] {
  const facts: readonly (readonly [string, string])[] = [
    ['Name and version', `${name} ${version}`],
    ['Date of the report', date],
    [
      'What it is',
      'A customer assistant that a bank runs on its own servers: a chat window for the bank’s pages, a help centre, a desk for the people who answer, and a studio for those who write the answers.',
    ],
    ['Contact', 'The bank that runs it.'],
    [
      'About this report',
      'It follows the order of the VPAT 2.5 International edition and uses its terms. It is written by the build from the last run of the tests. The Revised Section 508 standards are not reported on.',
    ],
  ];
  return [heading('Product information'), table('What the report is about', ['Fact', 'Value'], facts.map(([fact, value]) => [[fact], [value]]))];
}

function methods({ everyEnvironment, rows }: Report): Block[] {
  const of = (kind: RowReport['kind']) => rows.filter((row) => row.kind === kind).length;
  return [
    heading('Evaluation methods'),
    paragraph(
      `What the product owes to people is written down as ${rows.length} requirements, called rows, each with the criteria and clauses that it serves. ` +
        `${of('automated')} are proved by tests alone. Of ${of('proxy')} the tests prove that something is there, and a person confirms how good it is. ` +
        `${of('manual')} can be found out by people alone; nothing is claimed of them.`,
    ),
    list([
      'Tests in a real browser (Chromium) use every state of a screen with the keyboard, by touch and by pointer, read the accessibility tree and what live regions say, and run axe-core, whose undecided findings count as failures.',
      everyEnvironment
        ? 'Every state was looked at in a set of environments in which every pair of these meets: light, dark, forced and stronger colours; wide, narrow and phone screens, 200 % and 400 % zoom; large and widely spaced text; writing from right to left and long words; reduced motion.'
        : 'Every state was looked at in environments with light, dark, forced and stronger colours; on wide, narrow and phone screens, at 200 % and 400 % zoom; with large and widely spaced text; with writing from right to left and long words; with reduced motion. All states together met every pair of these.',
      'Mistakes are made on purpose, one for each gate in the browser, to show that it notices them.',
      'Tests of the server and of single parts prove what no browser shows.',
      'Every claim below names the rows behind it, and the last table names the tests behind every row. The build fails where a claimed row has no test that passes.',
    ]),
    heading('What a passed run does not prove', 3),
    list([
      'What real screen readers, magnifiers and voice control make of it. The tests see what the browser tells them. Rows L15 and C04 are for people; their state stands in the last table.',
      'How good words and alternatives are. Tests see that they are there.',
      'That every row holds on every screen. The last table names the files, and with them the screens, in which each was shown to.',
      'What a bank’s own people write. AAA is claimed row by row for the product, never for such texts as a whole.',
      'What a row names and the product does not have: signing in by a link (U15). Colleagues sign in with a passkey, or with a name and a password that a password manager fills in.',
      'The pages of the bank on which the chat window stands, and other browsers than the one that was used.',
    ]),
  ];
}

function standards(): Block[] {
  return [
    heading('Applicable standards and guidelines'),
    table('What the report covers', ['Standard', 'Included'], [
      [[{ text: 'Web Content Accessibility Guidelines 2.2', href: WCAG }], ['Level A: yes', 'Level AA: yes', 'Level AAA: criterion by criterion']],
      [[{ text: 'EN 301 549 V3.2.1 (2021-03)', href: EN }], ['Yes, as far as its chapters apply']],
    ]),
    paragraph(
      'To be checked: the numbers and names of clauses of EN 301 549 were not compared with the text that ETSI published; 11.7, 12.1 and 12.2 above all. ' +
        'Whoever hands this report on compares them first, and looks whether a newer version is in force.',
    ),
  ];
}

function terms(): Block[] {
  return [
    heading('Terms'),
    list([
      'Supports: at least one way of using the product meets the criterion, and no defect is known.',
      'Partially Supports: some of the product does not meet it, or is not proved to.',
      'Does Not Support: most of the product does not meet it, or nothing proves that it does.',
      'Not Applicable: the criterion has nothing to be applied to in the product.',
      'Not Evaluated: the product was not looked at for it. Used for level AAA only.',
    ]),
  ];
}

const TABLES: readonly (readonly [Criterion['level'], string])[] = [
  ['A', 'Table 1: success criteria of level A'],
  ['AA', 'Table 2: success criteria of level AA'],
  ['AAA', 'Table 3: success criteria of level AAA'],
];

function wcag(report: Report): Block[] {
  return [
    heading('WCAG 2.2 report'),
    table(
      'How many criteria are at which level of conformance',
      ['Conformance level', ...TABLES.map(([level]) => `Level ${level}`)],
      LEVELS.map((conformance) => [[conformance], ...TABLES.map(([level]) => [String(report.wcag.filter((one) => one.level === level && one.conformance === conformance).length)])]),
    ),
    ...TABLES.flatMap(([level, caption]): Block[] => [heading(`Level ${level}`, 3), clauses(caption, 'Criterion', report.wcag.filter((one) => one.level === level))]),
  ];
}

function en301549({ en301549: chapters }: Report): Block[] {
  return [heading('EN 301 549 report'), ...chapters.flatMap(chapter)];
}

function chapter({ number, name, about, clauses: all }: Chapter): Block[] {
  const title = `Chapter ${number}: ${name}`;
  return [
    heading(title, 3),
    ...(number === '4' ? [paragraph('A statement is claimed in full only when the procedures with people behind it were carried out.')] : []),
    ...(about === undefined ? [] : [paragraph(about)]),
    ...(all.length === 0 ? [] : [clauses(`Clauses of chapter ${number}`, 'Clause', all)]),
  ];
}

function clauses(caption: string, what: string, all: readonly Clause[]): Table {
  return table(
    caption,
    [what, 'Conformance level', 'Remarks and explanations'],
    all.map(({ number, name, conformance, remarks }) => [[`${number} ${name}`], [conformance], remarks]),
  );
}

const STATES: Readonly<Record<State, string>> = {
  proved: 'Proved',
  'in part': 'In part',
  fails: 'Does not hold',
  'not proved': 'Not proved',
  'not applicable': 'Not applicable',
  'not done': 'Not yet done',
};

const KINDS: Readonly<Record<RowReport['kind'], string>> = {
  automated: 'by tests',
  proxy: 'by tests, confirmed by people',
  manual: 'by people',
};

function rows({ rows: all }: Report): Block[] {
  return [
    heading('The rows and their proof'),
    paragraph('Files are named from the root of the product’s repository.'),
    table(
      'Every row, and what proves it',
      ['Row', 'Requirement', 'State', 'Proof'],
      all.map((row) => [[row.id], [row.requirement], [STATES[row.state]], [`To be proved ${KINDS[row.kind]}.`, ...proof(row)]]),
    ),
  ];
}

function proof(row: RowReport): Part[] {
  const { reason, tests, byHand, procedure, state } = row;
  return [
    ...(reason === undefined ? [] : [reason]),
    ...tests.map(evidence),
    ...(tests.length === 0 && procedure === undefined ? ['No test.'] : []),
    ...byHand.map(({ date, with: tool, result, remarks }) => `${date}, ${tool}: ${result}. ${remarks}`),
    ...(state === 'proved' && row.kind === 'proxy' && byHand.length === 0 ? ['Not yet confirmed by a person.'] : []),
    ...(procedure === undefined ? [] : [{ text: `Procedure ${row.id}`, file: procedure }]),
  ];
}

function evidence({ file, passed, failed, skipped, names }: Evidence): string {
  const counts = [`${passed} passed`, ...(failed > 0 ? [`${failed} failed`] : []), ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ');
  return `${file}: ${counts}${names ? ` (${names.join('; ')})` : ''}`;
}

function heading(text: string, level: 2 | 3 = 2): Block {
  return { kind: 'heading', level, text };
}

function paragraph(...parts: readonly Part[]): Block {
  return { kind: 'paragraph', parts };
}

function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}

function table(caption: string, columns: readonly string[], all: Table['rows']): Table {
  return { kind: 'table', caption, columns, rows: all };
}
