import { html, nothing, type TemplateResult } from 'lit';
import '../../ui/parts/badge.ts';
import type { Tone } from '../../ui/parts/badge.ts';
import type { Article } from '../api/articles.ts';
import { standing, type Standing } from '../model/content.ts';
import type { StudioText } from './screen.ts';

const TONES: Readonly<Record<Standing, Tone>> = { draft: 'neutral', published: 'done', changed: 'waiting' };

/** Whether customers are answered from an article, and whether it is urgent, as words with shapes. */
export function articleState(article: Article, t: StudioText): TemplateResult {
  const state = standing(article);
  return html`<okn-badge tone=${TONES[state]}>${t(`status.${state}`)}</okn-badge>${article.urgent
      ? html` <okn-badge tone="urgent">${t('urgent')}</okn-badge>`
      : nothing}`;
}
