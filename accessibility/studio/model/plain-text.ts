const BLOCKS = 'p, li, h3, h4, blockquote, caption, tr';

/** An answer's words, one line for each paragraph, item or heading: what two versions are compared by. */
export function plainText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  body.querySelectorAll('br').forEach((element) => element.replaceWith('\n'));
  body.querySelectorAll('a[href]').forEach((link) => link.append(` (${link.getAttribute('href')})`));
  body.querySelectorAll('li').forEach((item) => item.prepend('• '));
  body.querySelectorAll(BLOCKS).forEach((block) => block.append('\n'));
  return (body.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
