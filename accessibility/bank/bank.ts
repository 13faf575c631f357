import { EXAMPLE_SERVER } from './content.ts';

/** Copies the lines that put the chat window on a page; the button is there only where this script runs. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  const code = document.getElementById(button.dataset['copies'] ?? '');
  const status = button.parentElement?.querySelector('[role=status]');
  if (!code || !status) continue;
  code.textContent = code.textContent.replaceAll(EXAMPLE_SERVER, location.origin);
  button.hidden = false;
  button.addEventListener('click', () => void copyText(code, status, button.dataset['copied'] ?? ''));
}

async function copyText(code: HTMLElement, status: Element, copied: string): Promise<void> {
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = copied;
  } catch {
    // Pages without TLS have no clipboard: the lines are then marked, to be copied by hand.
    getSelection()?.selectAllChildren(code);
  }
}
