import { css, html, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon/icon.ts';
import { circleCheck, pencil, plus } from '../../ui/icon/lucide.ts';
import { LANGUAGE_NAMES } from '../../ui/i18n/language-names.ts';
import { LANGUAGES, type Language } from '../../ui/i18n/languages.ts';
import '../../ui/staff/toolbar.ts';
import type { Article, Translation } from '../api/articles.ts';
import { href } from '../model/routes.ts';
import type { StudioText } from './screen.ts';

/** The looks of `translations`; adopt it in every root that draws them. */
export const translationStyles = css`
  .translation {
    gap: var(--okn-unit);
    padding-inline: calc(var(--okn-unit) * 2);
    font-size: var(--okn-text-s);
    text-transform: uppercase;
  }

  .translation.missing {
    border-style: dashed;
  }
`;

/**
 * Which languages an article exists in, as a row of links: to each version, or to start the one that is missing.
 *
 * @param mayWrite without it, missing versions are left out
 */
export function translations(article: Article, mayWrite: boolean, t: StudioText): TemplateResult {
  const wanted = LANGUAGES.filter((language) => mayWrite || versionIn(article, language));
  return html`<okn-toolbar label=${t('translations.label', { question: article.question })}>
    ${wanted.map((language) => version(article, language, t))}
  </okn-toolbar>`;
}

/** Each link says of which article it is: out of their row all would be called alike. */
function version(article: Article, language: Language, t: StudioText): TemplateResult {
  const existing = versionIn(article, language);
  const name = LANGUAGE_NAMES[language];
  return existing
    ? html`<a
        class="button small translation"
        href=${href({ place: 'article', id: existing.id })}
        aria-current=${language === article.language ? 'true' : 'false'}
        aria-label="${language} ${t('translations.existing', { name, status: t(`status.${existing.status}`) })}. ${article.question}"
        >${icon(existing.status === 'published' ? circleCheck : pencil)} ${language}</a
      >`
    : html`<a
        class="button small translation missing"
        href=${startOf(article, language)}
        aria-label="${language} ${t('translations.missing', { name })}. ${article.question}"
        >${icon(plus)} ${language}</a
      >`;
}

function startOf({ key, topic, urgent }: Article, language: Language): string {
  return href({ place: 'new-article', prefill: { language, key, topic, urgent } });
}

function versionIn(article: Article, language: Language): Translation | undefined {
  return article.translations.find((translation) => translation.language === language);
}
