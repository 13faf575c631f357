import { html, nothing } from 'lit';
import type { Formats } from '../../ui/format/formats.ts';
import { icon } from '../../ui/icon/icon.ts';
import { circleCheck, info } from '../../ui/icon/lucide.ts';
import type { ReadingLevel } from '../api/articles.ts';
import type { StudioText } from '../parts/screen.ts';

const MEASURES = ['flesch-kincaid', 'pisarek', 'lix', 'words-per-sentence'] as const;

/** How hard the text is to read, in words first; the figure is for those who want to know how far it is. */
export function readingLevel(level: ReadingLevel | undefined, t: StudioText, formats: Formats) {
  if (!level) return nothing;
  const measure = MEASURES.find((name) => name === level.measure);
  const [value, limit] = [formats.decimal(level.value), formats.decimal(level.limit)];
  return html`<p class="reading ${level.easy ? 'fine' : 'hard'}">
    ${icon(level.easy ? circleCheck : info)}
    <span>
      ${t(level.easy ? 'reading.easy' : 'reading.hard')}
      ${measure ? html`<span class="soft">${t('reading.figure', { measure: t(`reading.${measure}`), value, limit })}</span>` : nothing}
    </span>
  </p>`;
}
