import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isAllowed, isPublic, type AllowedNetworks } from './may-reach.ts';

/** One address of a host. */
export interface HostAddress {
  address: string;
  family: number;
}

/** All addresses of a host, as this machine finds them. Rejects for a host that nobody knows. */
export type ResolveHost = (host: string) => Promise<HostAddress[]>;

const resolveHost: ResolveHost = (host) => lookup(host, { all: true, verbatim: true });

export type TargetProblem = 'hostUnknown' | 'privateAddress' | 'httpsRequired';

export type Target = { addresses: HostAddress[] } | { problem: TargetProblem };

/**
 * Where a call to `url` would go, and whether it may. Every address of the host must be public or allowed: of a mixed
 * answer none is taken. Without https only what the administrator allows by name is called: an inner network.
 */
export async function resolveTarget(
  url: URL,
  allowed: AllowedNetworks,
  resolve: ResolveHost = resolveHost,
): Promise<Target> {
  const addresses = await addressesOf(url.hostname.replace(/^\[|\]$/g, ''), resolve).catch(() => []);
  if (addresses.length === 0) return { problem: 'hostUnknown' };
  const others = addresses.filter(({ address }) => !isAllowed(address, allowed));
  if (others.some(({ address }) => !isPublic(address))) return { problem: 'privateAddress' };
  if (url.protocol !== 'https:' && others.length > 0) return { problem: 'httpsRequired' };
  return { addresses };
}

function addressesOf(host: string, resolve: ResolveHost): Promise<HostAddress[]> {
  const family = isIP(host);
  return family === 0 ? resolve(host) : Promise.resolve([{ address: host, family }]);
}
