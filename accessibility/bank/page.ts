import { LANGUAGE_NAMES } from '../ui/i18n/language-names.ts';
import { LANGUAGES, type Language } from '../ui/i18n/languages.ts';
import type { Icon } from '../ui/icon/lucide.ts';
import {
  arrowLeftRight,
  arrowRight,
  copy,
  creditCard,
  handCoins,
  landmark,
  lock,
  mail,
  mapPin,
  messageCircle,
  phone,
  piggyBank,
  plane,
  receipt,
  refreshCw,
  scale,
  shieldCheck,
  smartphone,
  triangleAlert,
} from '../ui/icon/lucide.ts';
import { heroArt, leaf } from './art.ts';
import { EXAMPLE_SERVER, SECTIONS, type BankContent, type Product, type Section } from './content.ts';
import { escape, markup, raw, type Markup } from '../ui/markup.ts';

/** Where the built style sheet, script and icon of the pages lie. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
}

export interface PageRequest {
  readonly language: Language;
  readonly content: BankContent;
  readonly assets: Assets;
}

/** The sections that stand in the main navigation; all of them are in the footer. */
const MAIN: readonly Section[] = ['accounts', 'cards', 'transfers', 'savings', 'loans', 'security'];

const ICONS: Readonly<Record<Section, Icon>> = {
  accounts: landmark,
  cards: creditCard,
  transfers: arrowLeftRight,
  savings: piggyBank,
  loans: handCoins,
  security: shieldCheck,
  app: smartphone,
  fees: receipt,
  travel: plane,
  switching: refreshCw,
  complaints: scale,
  privacy: lock,
  contact: messageCircle,
};

const EMERGENCY = '+48 22 555 01 11';
const GENERAL = '+48 22 555 01 00';

/** The lines with which a bank puts the chat window on a page of its own. */
export function snippet(language: Language, fallback: string): string {
  return [
    `<script src="${EXAMPLE_SERVER}/widget.js" async></script>`,
    `<okienko-chat server="${EXAMPLE_SERVER}" language="${language}"><a href="${EXAMPLE_SERVER}${path({ language }, 'contact')}">${fallback}</a></okienko-chat>`,
  ].join('\n');
}

/** A language's home page, as a whole HTML document. */
export function homePage(request: PageRequest): string {
  const { home, common } = request.content;
  return htmlDocument(request, undefined, `Aldera Bank: ${home.title}`, home.lead, markup`
    <section class="hero">
      <div class="wide hero-inner">
        <div>
          <h1>${home.title}</h1>
          <p class="lead">${home.lead}</p>
          <p class="actions">
            <a class="button primary" href="${path(request, 'accounts')}">${home.primary}</a>
            <a class="button" href="${path(request, 'switching')}">${home.secondary}</a>
          </p>
        </div>
        ${heroArt}
      </div>
    </section>
    <section class="wide block" aria-labelledby="products">
      <h2 id="products">${home.productsTitle}</h2>
      <ul class="cards">${home.products.map((product) => productCard(request, product))}</ul>
    </section>
    <section class="wide block">
      <div class="notice">
        ${icon(triangleAlert)}
        <div>
          <h2>${home.securityTitle}</h2>
          <p>${linked(home.securityText)}</p>
          <p>${more(request, 'security')}</p>
        </div>
      </div>
    </section>
    ${contactStrip(request)}
    <section class="wide block" aria-labelledby="snippet-title">
      <h2 id="snippet-title">${home.snippetTitle}</h2>
      <p class="lead">${home.snippetText}</p>
      <pre class="snippet" tabindex="0" role="group" aria-labelledby="snippet-title"><code id="snippet">${snippet(request.language, common.fallback)}</code></pre>
      <p class="actions">
        <button class="button" type="button" data-copies="snippet" data-copied="${home.copied}" hidden>${icon(copy)} ${home.copy}</button>
        <span role="status"></span>
      </p>
    </section>
  `);
}

/** The page of one section, as a whole HTML document. */
export function sectionPage(request: PageRequest, section: Section): string {
  const { common, sections } = request.content;
  const { title, lead, facts, parts } = sections[section];
  return htmlDocument(request, section, `${title} · Aldera Bank`, lead, markup`
    <section class="hero small">
      <div class="wide">
        <p class="kicker">${icon(ICONS[section])} <a href="${path(request)}">Aldera Bank</a></p>
        <h1>${title}</h1>
        <p class="lead">${lead}</p>
      </div>
    </section>
    <div class="wide block columns">
      <section aria-labelledby="facts">
        <h2 id="facts">${common.factsTitle}</h2>
        <dl class="facts">${facts.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${linked(value)}</dd></div>`)}</dl>
      </section>
      <div class="parts">
        ${parts.map(([heading, text]) => markup`<section><h2>${heading}</h2><p>${linked(text)}</p></section>`)}
        <p><a href="/help/">${common.helpCentre}</a></p>
      </div>
    </div>
    ${contactStrip(request)}
  `);
}

function htmlDocument(
  request: PageRequest,
  section: Section | undefined,
  title: string,
  description: string,
  main: Markup,
): string {
  const { language, content, assets } = request;
  return markup`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="description" content="${description}">
    <title>${title}</title>
    <link rel="icon" href="${assets.icon}" type="image/svg+xml">
    <link rel="stylesheet" href="${assets.style}">
    ${LANGUAGES.map((other) => markup`<link rel="alternate" hreflang="${other}" href="${path({ language: other }, section)}">`)}
    <script type="module" src="${assets.script}"></script>
    <script src="/widget.js" async></script>
  </head>
  <body>
    <a class="skip" href="#content">${content.common.skip}</a>
    ${header(request, section)}
    <main id="content" tabindex="-1">${main}</main>
    ${footer(request)}
    <okienko-chat server="" language="${language}"><a href="${path(request, 'contact')}">${content.common.fallback}</a></okienko-chat>
  </body>
</html>
`.text;
}

function header(request: PageRequest, current: Section | undefined): Markup {
  const { common, sections } = request.content;
  const entries = MAIN.map(
    (section) =>
      markup`<li><a href="${path(request, section)}"${current === section ? raw(' aria-current="page"') : ''}>${sections[section].title}</a></li>`,
  );
  return markup`<header class="top">
      <p class="demo"><span class="wide">${common.demo}</span></p>
      <div class="wide top-inner">
        <a class="brand" href="${path(request)}" aria-label="${common.home}">${leaf} <span>Aldera Bank</span></a>
        <a class="to-topics" href="#topics">${common.all}</a>
        <nav class="main" aria-label="${common.navigation}"><ul>${entries}</ul></nav>
        <nav class="languages" aria-label="${common.languages}"><ul>${LANGUAGES.map((language) => languageLink(request, language, current))}</ul></nav>
      </div>
    </header>`;
}

function languageLink(request: PageRequest, language: Language, section: Section | undefined): Markup {
  const current = language === request.language ? raw(' aria-current="true"') : '';
  return markup`<li><a href="${path({ language }, section)}" lang="${language}" hreflang="${language}"${current}>${LANGUAGE_NAMES[language]}</a></li>`;
}

function productCard(request: PageRequest, { section, figure, note, text }: Product): Markup {
  return markup`<li class="card">
        <h3>${icon(ICONS[section])} ${request.content.sections[section].title}</h3>
        <p class="figure"><strong>${figure}</strong> <span>${note}</span></p>
        <p>${text}</p>
        <p class="card-more">${more(request, section)}</p>
      </li>`;
}

function more(request: PageRequest, section: Section): Markup {
  const { common, sections } = request.content;
  const label = common.readMore.replace('{title}', sections[section].title);
  return markup`<a class="more" href="${path(request, section)}">${label} ${icon(arrowRight)}</a>`;
}

function contactStrip(request: PageRequest): Markup {
  const { contact } = request.content.common;
  const address = request.language === 'pl' ? 'pomoc@aldera.example' : 'help@aldera.example';
  return markup`<section class="contact" aria-labelledby="contact">
      <div class="wide">
        <h2 id="contact">${contact.title}</h2>
        <ul class="ways">
          <li>${icon(phone)}<div><h3>${contact.emergency}</h3><p>${linked(EMERGENCY)}</p><p>${contact.emergencyHours}</p></div></li>
          <li>${icon(phone)}<div><h3>${contact.general}</h3><p>${linked(GENERAL)}</p><p>${linked(contact.generalHours)}</p></div></li>
          <li>${icon(mapPin)}<div><h3>${contact.branches}</h3><p>${linked(contact.branchHours)}</p></div></li>
          <li>${icon(mail)}<div><h3>${contact.mail}</h3><p>${linked(address)}</p></div></li>
        </ul>
      </div>
    </section>`;
}

function footer(request: PageRequest): Markup {
  const { common, sections } = request.content;
  return markup`<footer class="bottom">
      <div class="wide">
        <nav aria-label="${common.all}">
          <h2 id="topics" tabindex="-1">${common.all}</h2>
          <ul>
            ${SECTIONS.map((section) => markup`<li><a href="${path(request, section)}">${sections[section].title}</a></li>`)}
            <li><a href="/help/">${common.helpCentre}</a></li>
          </ul>
        </nav>
        <p>${common.footer}</p>
      </div>
    </footer>`;
}

/** Makes links of the telephone numbers and addresses in a text, and keeps ranges such as 8:00–20:00 on one line. */
function linked(text: string): Markup {
  return raw(
    escape(text)
      .replace(/\+48[\d ]+\d/g, (number) => link(`tel:${number.replaceAll(' ', '')}`, number.replaceAll(' ', '\u00a0')))
      .replace(/\b\w+@aldera\.example/g, (address) => link(`mailto:${address}`, address))
      .replace(/(\d)–(\d)/g, '$1\u2060–\u2060$2'),
  );
}

function link(href: string, text: string): string {
  return `<a href="${href}">${text}</a>`;
}

function path({ language }: { readonly language: Language }, section?: Section): string {
  return section ? `/bank/${language}/${section}` : `/bank/${language}/`;
}

/** An icon for decoration: the words stand beside it. */
function icon(shape: Icon): Markup {
  return raw(
    `<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${shape}"/></svg>`,
  );
}
