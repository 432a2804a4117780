const maxAddress = 254;
const maxLocalPart = 64;
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainAsTyped = /^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u;
const asciiDomain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * The address as it travels on the wire, its domain in ASCII (RFC 5890 for accented ones), or null when `text`
 * is not one mail address that ordinary servers accept: dot-atom local part in ASCII, a domain of two labels
 * or more, the lengths of RFC 5321 §4.5.3.1. Line breaks, quotes, comments and address literals are refused.
 */
export function wireAddress(text: string): string | null {
  const parts = text.split('@');
  if (parts.length !== 2 || text.length > maxAddress) return null;
  const [local, domain] = parts as [string, string];
  if (local.length > maxLocalPart || !localPart.test(local) || !domainAsTyped.test(domain)) return null;
  const ascii = toAsciiDomain(domain);
  if (ascii === null || local.length + 1 + ascii.length > maxAddress) return null;
  return `${local}@${ascii}`;
}

/** True for one plain mail address, without a name, spaces or line breaks around it. */
export const isMailAddress = (text: string): boolean => wireAddress(text) !== null;

/** The URL standard carries the international domain names of both browsers and servers. */
function toAsciiDomain(domain: string): string | null {
  if (!URL.canParse(`https://${domain}/`)) return null;
  const ascii = new URL(`https://${domain}/`).hostname;
  return asciiDomain.test(ascii) ? ascii : null;
}
