import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../api/help-api.ts';
import { href } from '../model/routes.ts';

/** How much of an answer a list shows, in characters; what is seen of it ends with the second line. */
const BEGINNING = 240;

/** Questions that lead to their answers. */
export function answerList(answers: readonly Answer[], withBeginning: boolean): TemplateResult {
  return html`<ul class="questions">
    ${answers.map(
      ({ articleId, language, question, text }) =>
        html`<li>
          <a href=${href({ place: 'article', language, id: articleId })}>
            <span class="question">${question}</span>
            ${withBeginning ? html`<span class="beginning">${text.slice(0, BEGINNING)}</span>` : nothing}
          </a>
        </li>`,
    )}
  </ul>`;
}
