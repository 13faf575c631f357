/** What the text field can show without loss; an answer with anything else is edited as HTML. */
const WRITABLE = new Set(['P', 'UL', 'OL', 'LI', 'STRONG', 'B', 'EM', 'I', 'H3', 'H4', 'BR', 'BLOCKQUOTE', 'A']);

/**
 * One spelling for answers that say the same: the text field wraps every list item into a paragraph, and the server
 * writes some characters as references and adds `rel` to links.
 */
export function normalHtml(html: string): string {
  const { body } = parse(html);
  body.querySelectorAll('a[rel]').forEach((link) => link.removeAttribute('rel'));
  body.querySelectorAll('li > p:first-child').forEach(unwrapped);
  if ((body.textContent ?? '').trim() === '') return '';
  return body.innerHTML;
}

/** Whether the text field can show an answer so that saving it again loses nothing. */
export function isWritable(html: string): boolean {
  return [...parse(html).body.querySelectorAll('*')].every((element) => WRITABLE.has(element.nodeName));
}

/** A paragraph that is all the text of its list item is not needed; several must stay apart. */
function unwrapped(paragraph: Element): void {
  const siblings = [...(paragraph.parentElement?.children ?? [])];
  if (siblings.filter((sibling) => sibling.nodeName === 'P').length === 1) paragraph.replaceWith(...paragraph.childNodes);
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
