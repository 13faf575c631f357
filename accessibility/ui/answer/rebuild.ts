import { destination } from './links.ts';

/** What an answer may consist of; everything else gives up its place to its content. */
const ALLOWED = new Set([
  'P', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'B', 'I', 'H3', 'H4', 'BR', 'BLOCKQUOTE',
  'TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TR', 'TH', 'TD',
]);

/** What goes away together with its content: none of it is for reading. */
const DROPPED = new Set([
  'SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'NOSCRIPT', 'HEAD', 'TITLE', 'FORM',
  'INPUT', 'BUTTON', 'SELECT', 'TEXTAREA', 'AUDIO', 'VIDEO', 'CANVAS',
]);

/** How deep an answer may be nested. Real ones need four; a hostile one must not exhaust the stack. */
const DEEPEST = 32;

/** Draws one link; given what the customer has to be told about where it leads. */
export type DrawLink = (link: NonNullable<ReturnType<typeof destination>>, content: Node) => Node;

/**
 * Builds an answer's HTML anew from elements that we make ourselves, without any attribute of the original but a
 * judged link and the scope of a heading in a table. The server sanitises answers already; this holds also if it should
 * fail to.
 */
export function rebuild(html: string, page: URL, headingLevel: number, drawLink: DrawLink): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return new Rebuilder(page, headingLevel, drawLink).children(parsed.body, 0);
}

class Rebuilder {
  constructor(
    private readonly page: URL,
    private readonly headingLevel: number,
    private readonly drawLink: DrawLink,
  ) {}

  children(parent: Node, depth: number): DocumentFragment {
    const fragment = document.createDocumentFragment();
    if (depth < DEEPEST) fragment.append(...[...parent.childNodes].map((child) => this.node(child, depth + 1)));
    return fragment;
  }

  private node(node: Node, depth: number): Node {
    if (node instanceof Text) return document.createTextNode(node.data);
    const name = node.nodeName.toUpperCase();
    if (!(node instanceof Element) || DROPPED.has(name)) return document.createDocumentFragment();
    const content = this.children(node, depth);
    if (name === 'A') return this.link(node, content);
    return ALLOWED.has(name) ? this.element(name, node.getAttribute('scope'), content) : content;
  }

  private element(name: string, scope: string | null, content: Node): Element {
    const element = document.createElement(name);
    if (name === 'H3' || name === 'H4') element.ariaLevel = String(this.headingLevel + Number(name[1]) - 3);
    if (name === 'TH' && (scope === 'row' || scope === 'col')) element.setAttribute('scope', scope);
    element.append(content);
    return element;
  }

  private link(anchor: Element, content: Node): Node {
    const where = destination(anchor.getAttribute('href') ?? '', this.page);
    return where && anchor.hasAttribute('href') ? this.drawLink(where, content) : content;
  }
}
