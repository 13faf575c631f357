import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { bankPages } from './build/bank-pages.ts';
import { messages } from './build/messages.ts';
import { statementPages } from './build/statement-pages.ts';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

/** The newest syntax that browsers of the last two years know; older ones keep the page's own contact link. */
const target = ['chrome120', 'firefox128', 'safari17.5'];

/** `vite build` makes the pages, `vite build --mode widget` the one script that a bank puts on its own pages. */
export default defineConfig(({ mode }) => ({
  root,
  base: '/',
  plugins: mode === 'widget' ? [messages(root)] : [messages(root), bankPages(root), statementPages(root)],
  server: { proxy: { '/api': { target: 'http://localhost:8080', ws: true } } },
  build: mode === 'widget' ? widgetBuild() : pagesBuild(),
}));

function pagesBuild() {
  return {
    target,
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The studio has a rich-text editor inside, which editors load once.
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['desk/index.html', 'studio/index.html', 'help/index.html'].map((page) => `${root}/${page}`) },
  };
}

function widgetBuild() {
  return {
    target,
    outDir: 'dist',
    emptyOutDir: false,
    lib: { entry: `${root}/widget/main.ts`, formats: ['iife' as const], name: 'Okienko', fileName: () => 'widget.js' },
  };
}
