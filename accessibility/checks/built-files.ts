import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const DIST = join(import.meta.dirname, '../dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
export const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Answers with a built file as the real server does, with the same headers; or says that there is none. */
export async function builtFile(request: IncomingMessage, response: ServerResponse, path: string, dist = DIST): Promise<void> {
  const name = normalize(path.endsWith('/') ? `${path}index.html` : extname(path) ? path : `${path}/index.html`);
  try {
    const brotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    const content = await readFile(join(dist, brotli ? `${name}.br` : name));
    if (brotli) response.setHeader('Content-Encoding', 'br');
    headers(response, name);
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

function headers(response: ServerResponse, name: string): void {
  const hashed = /^\/(?:assets|widget)\//.test(name);
  response.setHeader('Content-Security-Policy', CSP);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  if (/^\/widget(?:\.js$|\/)/.test(name)) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  } else {
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  }
}
