import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { catalogueErrors } from './catalogues.ts';
import { compile } from './message-compiler.ts';

const PREFIX = '\0okienko-messages:';
const CATALOGUE = /\/ui\/messages\/[a-z]{2}\/[a-z]+\.json$/;

/** Compiles the ICU catalogues that a module imports, and stops the build when the languages do not agree. */
export function messages(root: string): Plugin {
  return {
    name: 'okienko-messages',
    enforce: 'pre',

    buildStart() {
      const errors = catalogueErrors(join(root, 'ui/messages'));
      if (errors.length > 0) this.error(`The catalogues do not agree:\n${errors.join('\n')}`);
    },

    async resolveId(source, importer) {
      if (!source.endsWith('.json')) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && CATALOGUE.test(resolved.id) ? `${PREFIX}${resolved.id}.js` : null;
    },

    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = id.slice(PREFIX.length, -'.js'.length);
      this.addWatchFile(file);
      const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      const compiled = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compile(text)]));
      return `export default ${JSON.stringify(compiled)}`;
    },
  };
}
