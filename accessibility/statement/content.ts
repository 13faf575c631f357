/** What the accessibility statement says in one language; one JSON file each in `content/`. */
export interface StatementContent {
  readonly title: string;
  /** What the list of languages is called. */
  readonly languages: string;
  /** The link that leads to the chat's own page, where most people come from. */
  readonly chat: string;
  readonly lead: string;
  readonly commitment: Section;
  readonly status: {
    readonly title: string;
    /** Said where every criterion of A and AA is supported or does not apply. */
    readonly full: string;
    readonly part: string;
    readonly beyond: string;
  };
  readonly gaps: {
    readonly title: string;
    /** Stands before the criteria that are not supported in full. */
    readonly criteria: string;
    /** Each is said as long as nobody has done what it speaks of. */
    readonly screenReaders: string;
    readonly people: string;
    readonly confirmation: string;
    readonly content: string;
  };
  readonly tests: {
    readonly title: string;
    /** With `{rows}`. */
    readonly text: string;
    readonly ways: readonly string[];
    readonly self: string;
    readonly report: string;
  };
  readonly contact: Section;
  readonly enforcement: Section;
  /** With `{date}`. */
  readonly made: string;
}

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}
