/** Where a link in an answer leads, as the customer has to know it before following it. */
export type Destination =
  | { readonly kind: 'own'; readonly href: string }
  | { readonly kind: 'external'; readonly href: string; readonly host: string }
  | { readonly kind: 'contact'; readonly href: string };

/**
 * Judges a link of an answer; undefined where it must not be followed at all. Own is what lies on the host of the page
 * or below it (`online.bank.example` on `bank.example`), so that a customer can tell the bank's pages from any other.
 */
export function destination(href: string, page: URL): Destination | undefined {
  const url = parse(href, page);
  switch (url?.protocol) {
    case 'tel:':
    case 'mailto:':
      return { kind: 'contact', href: url.href };
    case 'https:':
      return isOwn(url, page)
        ? { kind: 'own', href: url.href }
        : { kind: 'external', href: url.href, host: url.hostname };
    case 'http:':
      return url.origin === page.origin ? { kind: 'own', href: url.href } : undefined;
    default:
      return undefined;
  }
}

/** The kind of file that a link leads to, such as PDF, as it has to be known before following it; undefined for pages. */
export function fileKind(href: string): string | undefined {
  return /\.(pdf|docx?|xlsx?|odt|ods|csv|zip)(?:[?#]|$)/i.exec(href)?.[1]?.toUpperCase();
}

function isOwn(url: URL, page: URL): boolean {
  const own = page.hostname.replace(/^www\./, '');
  return url.hostname === own || url.hostname.endsWith(`.${own}`);
}

function parse(href: string, page: URL): URL | undefined {
  try {
    return new URL(href, page);
  } catch {
    return undefined;
  }
}
