import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What gets smaller; the server looks for the same. */
const TEXT = /\.(?:html|js|css|json|svg|txt)$/;
const WRITTEN = /\.(?:br|gz)$/;

/** Writes beside each text file of a folder what the server sends in its place: the same in brotli's and in gzip's form. */
export function compressFolder(folder: string): void {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  files.filter((file) => WRITTEN.test(file)).forEach((file) => rmSync(file));
  for (const file of files.filter((name) => TEXT.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotli(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

/** As small as brotli makes it; there is time for that, once. */
export function brotli(content: Buffer): Buffer {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}
