import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { withAddresses } from '../../ui/answer/addresses.ts';
import { linkDrawer } from '../../ui/answer/answer.ts';
import { rebuild } from '../../ui/answer/rebuild.ts';
import { direction } from '../../ui/i18n/languages.ts';
import type { DeskTranslator } from '../wording.ts';

/** Headings inside an answer come below those of the page's parts. */
const HEADING_LEVEL = 3;

/** An approved answer as the customer sees it, in the language it is written in. */
export function renderApproved(source: string, language: string, t: DeskTranslator, look: string): TemplateResult {
  return html`<div class=${look} lang=${language} dir=${direction(language)}>
    ${guard([source, t.language], () => rebuild(source, new URL(location.href), HEADING_LEVEL, drawLink(t)))}
  </div>`;
}

/** What an adviser wrote, with its addresses as the customer has them. */
export function renderLinks(text: string, t: DeskTranslator) {
  return guard([text, t.language], () => withAddresses(text, new URL(location.href), drawLink(t)));
}

function drawLink(t: DeskTranslator) {
  return linkDrawer({ verified: t('link.verified'), external: (host) => t('link.external', { host }) });
}
