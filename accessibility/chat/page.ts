import type { Translator } from '../ui/i18n/translator.ts';
import { escape, markup, raw, type Markup } from '../ui/markup.ts';
import { LINKS, type LinkName } from './links.ts';
import type { ChatPageText } from './texts.ts';

/** Where the built style sheet, script and icon of the page lie. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
}

/** Where the server puts what only the bank knows: its name and colours, and links that call it. Without a number nothing is said of one. */
const NAME = '<!--okienko:name-->';
const LOOK = raw('<!--okienko:look-->');
const PHONE = raw('<!--okienko:phone-->');
const EMERGENCY = raw('<!--okienko:emergency-->');

/**
 * The page that the chat has to itself, in one language, as a whole HTML document. What stands in the window's place is
 * there where its script does not run, and in the window while the server is away. The page's script says again in the
 * window's language whatever has `data-text` or `data-link`.
 */
export function chatPage(t: Translator<ChatPageText>, assets: Assets): string {
  const { language } = t;
  return markup`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${title(t)}</title>
    <link rel="icon" href="${assets.icon}" type="image/svg+xml">
    <link rel="stylesheet" href="${assets.style}">
    ${LOOK}
    <script type="module" src="${assets.script}"></script>
    <script src="/widget.js" async></script>
  </head>
  <body>
    <header class="top">
      <a class="skip" href="#chat" data-text="skip">${t('skip')}</a>
      <p class="bank">${raw(NAME)}</p>
      <h1 data-text="heading">${t('heading')}</h1>
    </header>
    <main id="chat" tabindex="-1">
      <okienko-chat server="" language="${language}" placement="page">
        <div class="ways">
          <noscript><p>${t('script')}</p></noscript>
          <p data-text="ways">${t('ways')}</p>
          <ul class="plain-list">
            <li><span data-text="emergency">${t('emergency')}</span> ${EMERGENCY}</li>
            <li><span data-text="call">${t('call')}</span> ${PHONE}</li>
          </ul>
          <p data-text="number">${t('number')}</p>
        </div>
      </okienko-chat>
    </main>
    <footer class="bottom">
      <ul>
        <li>${link(t, 'help')}</li>
        <li>${link(t, 'statement')}</li>
      </ul>
    </footer>
  </body>
</html>
`.text;
}

/** The name has its place among words whose order is the language's. */
function title(t: Translator<ChatPageText>): Markup {
  const [before = '', after = ''] = t('title', { bank: NAME }).split(NAME).map(escape);
  return raw(before + NAME + after);
}

function link(t: Translator<ChatPageText>, name: LinkName): Markup {
  return markup`<a href="${LINKS[name](t.language)}" data-link="${name}">${t(name)}</a>`;
}
