import { html, render, type TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import { badgeCheck, externalLink, phone, mail } from '../icon/lucide.ts';
import { fileKind, type Destination } from './links.ts';
import type { DrawLink } from './rebuild.ts';

export interface LinkWords {
  /** Said of a link to one of the bank's own pages, in brackets. */
  readonly verified: string;
  /** Said of a link that leaves the bank and opens a new tab, in brackets. */
  readonly external: (host: string) => string;
}

/**
 * Draws the links of an answer so that the bank's own can be told from all others, in words and with a shape. Nothing but
 * a space comes between a link and what is said of it: where line breaks count, the sentence goes on in its line.
 */
export function linkDrawer(words: LinkWords): DrawLink {
  return (link, content) => {
    const fragment = document.createDocumentFragment();
    render(linkTemplate(link, content, words), fragment);
    return fragment;
  };
}

function linkTemplate(link: Destination, content: Node, words: LinkWords): TemplateResult {
  switch (link.kind) {
    case 'contact':
      return html`<span class="contact"
        >${icon(link.href.startsWith('tel:') ? phone : mail)} <a href=${link.href}>${content}</a></span
      >`;
    case 'own':
      return html`<a href=${link.href} rel="noopener">${content}</a> <span class="link-note"
        >${icon(badgeCheck)} ${withFileKind(link, words.verified)}</span>`;
    case 'external':
      return html`<a href=${link.href} rel="noopener noreferrer" target="_blank">${content}</a> <span class="link-note"
        >${icon(externalLink)} ${withFileKind(link, words.external(link.host))}</span>`;
  }
}

/** That a link leads to a file is said beside it, as files open elsewhere and cost time. */
function withFileKind({ href }: Destination, note: string): string {
  const kind = fileKind(href);
  return kind ? note.replace(/[)）]$/, `, ${kind}$&`) : note;
}
