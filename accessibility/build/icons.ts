import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const IMPORT = /import \{ ([^}]+) \} from '([^']+\/icon\/lucide\.ts)';/;
const ICON = /\/icon\/lucide\.ts\?icon=(\w+)&/;

/** Makes a module of each icon for each who draws it, so that a part of the window has its own icons and no others. */
export function icons(): Plugin {
  return {
    name: 'okienko-icons',
    enforce: 'pre',

    transform(code, id) {
      const [statement, names = '', source = ''] = IMPORT.exec(code) ?? [];
      if (!statement) return null;
      const own = (name: string) => `${join(dirname(id), source)}?icon=${name}&for=${id}`;
      const imports = names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => !name.startsWith('type '))
        .map((name) => `import { ${name} } from ${JSON.stringify(own(name))};`);
      return { code: code.replace(statement, imports.join(' ')), map: null };
    },

    resolveId: (id) => (ICON.test(id) ? id : null),

    load(id) {
      const name = ICON.exec(id)?.[1];
      if (!name) return null;
      const all = readFileSync(id.slice(0, id.indexOf('?')), 'utf8');
      const shape = new RegExp(`export const ${name}: Icon =\\s*'([^']+)'`).exec(all)?.[1];
      return shape ? `export const ${name} = '${shape}';` : null;
    },
  };
}
