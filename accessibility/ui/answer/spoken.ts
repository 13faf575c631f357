/** Elements whose end is a pause when read aloud. */
const PAUSED = 'p,li,h3,h4,blockquote,tr,caption,br';
/** Cells, after which the next one follows with less of a pause. */
const CELL = 'th:not(:last-child),td:not(:last-child)';

/**
 * An answer as it is read out: its words without any markup, every item, paragraph and row ended by a full stop so that a
 * screen reader pauses there.
 */
export function spoken(answer: DocumentFragment): string {
  const copy = answer.cloneNode(true) as DocumentFragment;
  copy.querySelectorAll('svg').forEach((picture) => picture.remove());
  copy.querySelectorAll(CELL).forEach((cell) => cell.append(', '));
  copy.querySelectorAll(PAUSED).forEach((element) => endWithPause(element));
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function endWithPause(element: Element): void {
  const text = (element.textContent ?? '').trim();
  if (element.nodeName === 'BR') element.replaceWith(' ');
  else element.append(text === '' || /[.!?:;。！？：；]$/.test(text) ? ' ' : '. ');
}
