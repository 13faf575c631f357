import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../api/help-api.ts';
import { beginning } from '../model/beginning.ts';
import { href } from '../model/routes.ts';

/** Questions that lead to their answers. */
export function answerList(answers: readonly Answer[], withBeginning: boolean): TemplateResult {
  return html`<ul class="questions">
    ${answers.map(
      ({ articleId, language, question, text }) =>
        html`<li>
          <a href=${href({ place: 'article', language, id: articleId })}>
            <span class="question">${question}</span>
            ${withBeginning ? html`<span class="beginning">${beginning(text)}</span>` : nothing}
          </a>
        </li>`,
    )}
  </ul>`;
}
