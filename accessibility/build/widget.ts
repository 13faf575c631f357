import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { LANGUAGE_NAMES } from '../ui/i18n/language-names.ts';
import { LANGUAGES, LOCALES } from '../ui/i18n/languages.ts';
import { all, CATALOGUES, LATER, pick, type Catalogues, type Part } from '../widget/catalogue/parts.ts';
import { readingColors } from '../ui/theme/reading.ts';
import { SOURCE_COLORS, tokens } from '../ui/theme/tokens.ts';
import { icons } from './icons.ts';
import { literals } from './literals.ts';
import { compile } from './message-compiler.ts';
import { messages } from './messages.ts';

/** The newest syntax that browsers of the last two years know; older ones keep the page's own contact link. */
export const TARGET = ['chrome120', 'firefox128', 'safari17.5'];

/** A language that the chat window is built for. */
export interface Speech {
  readonly language: string;
  /** Its name for itself. */
  readonly name: string;
  readonly locale: string;
  /** Where the catalogues are that the window needs, such as `widget.json`. */
  readonly catalogues: string;
}

/** The languages that our own texts are written in. */
export function ourSpeeches(root: string): Speech[] {
  return LANGUAGES.map((language) => ({
    language,
    name: LANGUAGE_NAMES[language],
    locale: LOCALES[language],
    catalogues: join(root, 'ui/messages', language),
  }));
}

export interface WidgetBuild {
  /** The folder of the web front. */
  readonly root: string;
  /** Gets `widget.js` and the folder `widget/`. */
  readonly outDir: string;
  readonly speeches: readonly Speech[];
}

/** Files by the language they are for, below the folder that the loader stands in. */
type Names = Readonly<Record<string, string>>;

/**
 * Builds the chat window once for each language, with that language's texts inside, and the loader `widget.js` that
 * knows them all. What carries a hash in its name never changes under that name.
 */
export async function buildWidget({ root, outDir, speeches }: WidgetBuild): Promise<void> {
  rmSync(join(outDir, 'widget'), { recursive: true, force: true });
  mkdirSync(join(outDir, 'widget'), { recursive: true });
  const catalogues = Object.fromEntries(speeches.map((speech) => [speech.language, writeCatalogue(outDir, speech)]));
  const windows: Record<string, string> = {};
  for (const speech of speeches) {
    windows[speech.language] = await buildWindow({ root, outDir, speeches }, speech, catalogues);
  }
  await buildLoader({ root, outDir, speeches }, windows);
}

async function buildWindow(what: WidgetBuild, speech: Speech, catalogues: Names): Promise<string> {
  const { language } = speech;
  const others = Object.entries(catalogues).filter(([other]) => other !== language);
  const names = Object.fromEntries(others.map(([other, name]) => [other, name.replace('widget/', './')]));
  return bundle(what, {
    plugins: [
      modules(languageList(what.speeches), {
        '/widget/catalogue/language.ts': constants({ LANGUAGE: language, CATALOGUES: names }),
        ...Object.fromEntries(
          ['window', ...Object.keys(LATER)].map((part) => [
            `/widget/catalogue/${part}.ts`,
            constants({ texts: textsOf(part as Part, speech) }),
          ]),
        ),
      }),
      again(),
    ],
    build: {
      lib: { entry: { [language]: join(what.root, 'widget/okienko-chat.ts') }, formats: ['es'] },
      rolldownOptions: {
        // So that the later parts take what they share with the window out of the window.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          entryFileNames: 'widget/[name]-[hash].js',
          chunkFileNames: `widget/${language}-[name]-[hash].js`,
        },
      },
    },
  });
}

async function buildLoader(what: WidgetBuild, windows: Names): Promise<void> {
  await bundle(what, {
    plugins: [modules(languageList(what.speeches), { '/widget/catalogue/windows.ts': constants({ WINDOWS: windows }) })],
    build: {
      lib: { entry: join(what.root, 'widget/loader.ts'), formats: ['iife'], name: 'Okienko', fileName: () => 'widget.js' },
    },
  });
}

/** Runs one build and tells the name of its entry. */
async function bundle({ root, outDir }: WidgetBuild, config: InlineConfig): Promise<string> {
  const outputs = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // Not what is meant for development, whatever this runs in.
    resolve: { conditions: ['module', 'browser', 'production'] },
    ...config,
    plugins: [...(config.plugins ?? []), wholeTokens(), icons(), literals(root), messages(root)],
    build: {
      target: TARGET,
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      ...config.build,
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        // Lit does not say so of itself: what nobody names of it is not needed.
        treeshake: { moduleSideEffects: [{ test: /\/node_modules\/(@lit|lit|lit-html|lit-element)\//, sideEffects: false }] },
      },
    },
  });
  const chunks = [outputs].flat().flatMap((one) => ('output' in one ? one.output : []));
  const entry = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  if (!entry) throw new Error('the build has no entry');
  return entry.fileName;
}

/** Puts other contents into modules, by the ends of their paths. */
function modules(...contents: Readonly<Record<string, string>>[]): Plugin {
  const all = Object.entries(Object.assign({}, ...contents) as Record<string, string>);
  return {
    name: 'okienko-speech',
    enforce: 'pre',
    load: (id) => all.find(([path]) => id.endsWith(path))?.[1] ?? null,
  };
}

/** The tokens that only whole pages are drawn with. */
const OF_PAGES = '--okn-(?:text-xxl|font-mono)';

/** The colours are worked out here rather than in each browser, and what only pages need is left out. */
function wholeTokens(): Plugin[] {
  const own = tokens.cssText.replace(new RegExp(`${OF_PAGES}:[^;]*;`, 'g'), '').replace(/:root(?:\[[^\]]*\])?,\s*:host/g, ':host');
  const sheets = modules({
    '/ui/theme/tokens.ts': `
      import { css } from 'lit';
      import { registerColors } from './registered-colors.ts';
      registerColors(${JSON.stringify(SOURCE_COLORS)});
      export const tokens = css\`${own}\`;`,
    '/ui/theme/reading.ts': `import { css } from 'lit'; export const readingColors = css\`${readingColors.cssText}\`;`,
  });
  return [sheets, { name: 'okienko-tokens', renderChunk: usesNoneOfPages }];
}

function usesNoneOfPages(code: string): null {
  const [missed] = new RegExp(`var\\(${OF_PAGES}\\b`).exec(code) ?? [];
  if (missed) throw new Error(`the window uses ${missed}), which its tokens are built without`);
  return null;
}

function languageList(speeches: readonly Speech[]): Record<string, string> {
  const by = (what: 'name' | 'locale') => Object.fromEntries(speeches.map((speech) => [speech.language, speech[what]]));
  return {
    '/ui/i18n/language-list.ts': constants({
      LANGUAGES: speeches.map(({ language }) => language),
      LOCALES: by('locale'),
    }),
    '/ui/i18n/language-names.ts': constants({ LANGUAGE_NAMES: by('name') }),
  };
}

function constants(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}

/**
 * Lets what is loaded later be asked for again under another address, and sees to it that this is enough: what two of
 * them shared besides the window would have an address of its own.
 */
function again(): Plugin {
  return {
    name: 'okienko-again',

    renderChunk: (code) =>
      code
        .replace(/\(\) => import\(("[^"]+")\)/g, '(again) => import($1 + again)')
        // That was for the bundler.
        .replaceAll('/* @vite-ignore */', ''),

    generateBundle(_, bundled) {
      for (const chunk of Object.values(bundled)) {
        if (chunk.type !== 'chunk' || chunk.isEntry || chunk.isDynamicEntry) continue;
        this.error(`Parts of the window share ${Object.keys(chunk.modules).join(', ')}: make one part of them.`);
      }
    },
  };
}

/** The texts of a whole language as a module, for a window that was built for another one. */
function writeCatalogue(outDir: string, speech: Speech): string {
  const content = constants({ texts: compiled(all(read(speech))) });
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  const name = `widget/texts-${speech.language}-${hash}.js`;
  writeFileSync(join(outDir, name), content);
  return name;
}

function textsOf(part: Part, speech: Speech) {
  return compiled(pick(part, read(speech)));
}

function compiled(texts: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compile(text)]));
}

function read({ catalogues }: Speech): Catalogues<string> {
  const texts = CATALOGUES.map((name) => [name, JSON.parse(readFileSync(join(catalogues, `${name}.json`), 'utf8'))]);
  return Object.fromEntries(texts) as Catalogues<string>;
}
