/** How much of an answer a list shows, in characters. */
const LENGTH = 150;

/** The beginning of a text, cut after a whole word; texts without spaces, as Chinese, anywhere. */
export function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LENGTH) return line;
  const cut = line.slice(0, LENGTH);
  const space = cut.lastIndexOf(' ');
  return `${(space > LENGTH / 2 ? cut.slice(0, space) : cut).replace(/[\p{P}\s]+$/u, '')}…`;
}
