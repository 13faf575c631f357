import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { bankPages } from './build/bank-pages.ts';
import { chatPages } from './build/chat-pages.ts';
import { compressFolder } from './build/compressed.ts';
import { messages } from './build/messages.ts';
import { statementPages } from './build/statement-pages.ts';
import { buildWidget, ourSpeeches, TARGET } from './build/widget.ts';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

/** `vite build` makes the pages, `vite build --mode widget` after it what a bank puts on its own. */
export default defineConfig(({ mode }) => (mode === 'widget' ? widget() : pages()));

function pages(): UserConfig {
  return {
    root,
    base: '/',
    plugins: [messages(root), bankPages(root), chatPages(root), statementPages(root)],
    server: { proxy: { '/api': { target: 'http://localhost:8080', ws: true } } },
    build: {
      target: TARGET,
      outDir: 'dist',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // The studio has a rich-text editor inside, which editors load once.
      chunkSizeWarningLimit: 700,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ['desk/index.html', 'studio/index.html', 'help/index.html'].map((page) => `${root}/${page}`) },
    },
  };
}

/** One build is not enough for it: there is a window for each language. */
function widget(): UserConfig {
  return {
    root,
    builder: {
      async buildApp({ environments }) {
        await buildWidget({ root, outDir: `${root}/dist`, speeches: ourSpeeches(root) });
        compressFolder(`${root}/dist`);
        // Else Vite would build the page that it takes for granted.
        Object.values(environments).forEach((environment) => (environment.isBuilt = true));
      },
    },
  };
}
