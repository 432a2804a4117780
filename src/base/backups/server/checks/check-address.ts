import type { Config } from '../../../../platform/runtime/server/config.ts';
import type { Check } from '../../contract/checks.ts';
import { good, warning } from './check.ts';

const ownMachine = new Set(['127.0.0.1', 'localhost', '::1']);

/** Do the settings of where browsers come from agree with each other? */
export function checkAddress({ publicUrl, behindProxy, host, port }: Config): Check {
  if (publicUrl === null && behindProxy) return warning('address', 'proxyWithoutUrl');
  if (publicUrl?.startsWith('https:') && !behindProxy)
    return warning('address', 'urlWithoutProxy', { publicUrl });
  if (publicUrl?.startsWith('http:') || (publicUrl === null && !ownMachine.has(host)))
    return warning('address', 'plain');
  return good('address', { address: publicUrl ?? `http://${host}:${port}` });
}
