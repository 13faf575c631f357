/** What the sample bank's pages say in one language; one JSON file each in `content/`. */
export interface BankContent {
  readonly common: {
    readonly skip: string;
    readonly demo: string;
    readonly navigation: string;
    readonly languages: string;
    readonly home: string;
    readonly all: string;
    readonly helpCentre: string;
    readonly fallback: string;
    readonly readMore: string;
    readonly factsTitle: string;
    readonly footer: string;
    readonly contact: {
      readonly title: string;
      readonly emergency: string;
      readonly emergencyHours: string;
      readonly general: string;
      readonly generalHours: string;
      readonly branches: string;
      readonly branchHours: string;
      readonly mail: string;
    };
  };
  readonly home: {
    readonly title: string;
    readonly lead: string;
    readonly primary: string;
    readonly secondary: string;
    readonly productsTitle: string;
    readonly products: readonly Product[];
    readonly securityTitle: string;
    readonly securityText: string;
    readonly snippetTitle: string;
    readonly snippetText: string;
    readonly copy: string;
    readonly copied: string;
  };
  readonly sections: Readonly<Record<Section, SectionContent>>;
}

export interface Product {
  readonly section: Section;
  readonly figure: string;
  readonly note: string;
  readonly text: string;
}

export interface SectionContent {
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly (readonly [heading: string, text: string])[];
}

/** Stands for the server's address in the lines to copy, until the script of the page knows the real one. */
export const EXAMPLE_SERVER = 'https://chat.aldera.example';

/** The pages below a language's home page, in the order in which they are listed. */
export const SECTIONS = [
  'accounts',
  'cards',
  'transfers',
  'savings',
  'loans',
  'security',
  'app',
  'fees',
  'travel',
  'switching',
  'complaints',
  'privacy',
  'contact',
] as const;

export type Section = (typeof SECTIONS)[number];
