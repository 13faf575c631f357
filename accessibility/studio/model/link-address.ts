/** Why an address cannot be linked to. */
export type AddressProblem = 'empty' | 'unsafe' | 'mail' | 'phone';

/** The address as a link has it, or why it cannot be one. */
export type LinkAddress = { readonly href: string } | { readonly problem: AddressProblem };

const PHONE = /^\+?[0-9][0-9 ().-]{2,30}$/;
const MAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#].*)?$/i;

/**
 * Understands what an editor typed as a link: an https address, a path of the bank's own site, a telephone number or a
 * mail address, the last three also without their scheme. Anything else has no place in an answer.
 */
export function linkAddress(typed: string): LinkAddress {
  const address = typed.trim();
  if (address === '') return { problem: 'empty' };
  if (/^tel:/i.test(address)) return phone(address.slice('tel:'.length));
  if (/^mailto:/i.test(address)) return mail(address.slice('mailto:'.length));
  if (/^https:\/\//i.test(address)) return web(address);
  if (/^\/(?!\/)\S*$/.test(address) && !address.includes('\\')) return { href: address };
  if (PHONE.test(address)) return phone(address);
  if (MAIL.test(address)) return mail(address);
  if (HOST.test(address)) return web(`https://${address}`);
  return { problem: 'unsafe' };
}

function phone(number: string): LinkAddress {
  return PHONE.test(number.trim()) ? { href: `tel:${number.replace(/[\s().-]/g, '')}` } : { problem: 'phone' };
}

function mail(address: string): LinkAddress {
  const [mailbox = ''] = address.split('?', 1);
  return MAIL.test(mailbox.trim()) ? { href: `mailto:${address.trim()}` } : { problem: 'mail' };
}

function web(address: string): LinkAddress {
  const url = parse(address);
  return url && url.hostname.includes('.') && !url.username && !url.password ? { href: url.href } : { problem: 'unsafe' };
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
