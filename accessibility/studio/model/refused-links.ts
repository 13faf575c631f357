/** A link of an answer that customers will not get. */
export interface RefusedLink {
  readonly address: string;
  /** What the link was to be pressed by. */
  readonly words: string;
}

/** Only to read addresses by: links to pages of the bank's own site have no host. */
const SITE = 'https://own.invalid';

/**
 * The links of an answer that the server took out, in their order.
 *
 * @param written the answer's HTML as it was sent
 * @param kept what the server made of it, with addresses in their plainest spelling
 */
export function refusedLinks(written: string, kept: string): readonly RefusedLink[] {
  const left = links(kept).map(address);
  return links(written)
    .filter((link) => {
      const found = left.indexOf(address(link));
      if (found >= 0) left.splice(0, found + 1);
      return found < 0;
    })
    .map((link) => ({ address: link.getAttribute('href') ?? '', words: words(link) }));
}

function links(html: string): HTMLAnchorElement[] {
  return [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll<HTMLAnchorElement>('a[href]')];
}

function address(link: HTMLAnchorElement): string {
  const written = (link.getAttribute('href') ?? '').trim();
  return URL.canParse(written, SITE) ? new URL(written, SITE).href : written;
}

function words(link: HTMLAnchorElement): string {
  return (link.textContent ?? '').replace(/\s+/g, ' ').trim();
}
