import ipaddr from 'ipaddr.js';

/** Addresses that the administrator of this machine allows beside public ones: `10.0.0.0/8`, `127.0.0.1`. */
export type AllowedNetworks = readonly string[];

/** Is `text` an address or a network, as `AllowedNetworks` has them? */
export const isNetwork = (text: string): boolean => ipaddr.isValidCIDR(text) || isPlainAddress(text);

/** `127.1` is an address to some, and to us a mistake. */
const isPlainAddress = (text: string) =>
  ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);

/** Does one of the networks hold this address? IPv4 written as IPv6 is the IPv4 that it stands for. */
export function isAllowed(address: string, allowed: AllowedNetworks): boolean {
  const asked = ipaddr.process(address);
  return allowed.some((network) => {
    const [base, bits] = rangeOf(network);
    return base.kind() === asked.kind() && asked.match(base, bits);
  });
}

function rangeOf(network: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  if (ipaddr.isValidCIDR(network)) return ipaddr.parseCIDR(network);
  const address = ipaddr.parse(network);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * True for an address of the public Internet. Everything that the IANA keeps for special uses is not: loopback, private,
 * link-local, carrier-grade NAT, multicast, documentation, tunnels that hide an IPv4 address (RFC 6890).
 */
export function isPublic(address: string): boolean {
  const asked = ipaddr.process(address);
  if (asked.range() !== 'unicast') return false;
  return asked.kind() === 'ipv4' || asked.match(globalUnicast);
}
