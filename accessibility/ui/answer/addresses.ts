import { destination, type Destination } from './links.ts';
import type { DrawLink } from './rebuild.ts';

/** All that might be meant as one address. White space, quotes and the signs of Chinese sentences end it. */
const MEANT = /(?<![a-z0-9])https?:\/\/[^\s<>"`“”„«»‚‘’、。，；：！？（）《》「」【】]+/gi;
/** An address that can only be read in one way: letters of one alphabet, and nobody's name before the host. */
const PLAIN = /^https?:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d{1,5})?(?:[/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?$/i;
/** What turns the order of signs round, so that an address may read as another one. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** They end the sentence rather than belong to the address. */
const STOPS = '.,:;!?\'*…';
/** What belongs to somebody at an address, or is short for "is": neither is of the address. */
const POSSESSIVE = /'s$/i;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

interface Address {
  readonly at: number;
  readonly text: string;
  readonly leads: Destination;
}

/** Whether there is an address in a text that becomes a link. */
export function hasAddress(text: string, page: URL): boolean {
  return addresses(text, page).length > 0;
}

/**
 * A text with links for the web addresses that stand in it, for what the bank's own people write. Everything stays as it
 * was written; what might look like another address than it is stays text.
 */
export function withAddresses(text: string, page: URL, drawLink: DrawLink): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const { at, text: written, leads } of addresses(text, page)) {
    fragment.append(text.slice(end, at), drawLink(leads, document.createTextNode(written)));
    end = at + written.length;
  }
  fragment.append(text.slice(end));
  return fragment;
}

function addresses(text: string, page: URL): readonly Address[] {
  if (TURNS.test(text)) return [];
  return [...text.matchAll(MEANT)].flatMap(({ 0: meant, index }) => {
    const written = withoutStops(meant);
    const leads = whereTo(written, page);
    return leads ? [{ at: index, text: written, leads }] : [];
  });
}

function withoutStops(address: string): string {
  if (POSSESSIVE.test(address)) return withoutStops(address.slice(0, -2));
  const last = address.at(-1)!;
  const opening = OPENING[last];
  const ends = STOPS.includes(last) || (opening !== undefined && count(address, last) > count(address, opening));
  return ends ? withoutStops(address.slice(0, -1)) : address;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function whereTo(address: string, page: URL): Destination | undefined {
  const host = PLAIN.exec(address)?.[1]?.toLowerCase();
  if (host === undefined || !URL.canParse(address)) return undefined;
  const { href, hostname } = new URL(address);
  // A host in another alphabet, and a number that is another way of writing one, do not show where they lead.
  if (hostname !== host || /(?:^|\.)xn--/.test(host)) return undefined;
  return destination(href, page) ?? { kind: 'external', href, host };
}
