/** As long as a browser may take to begin. */
const KEPT_MS = 60_000;

/** Gives a file to the browser, to be put where its person keeps such. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
