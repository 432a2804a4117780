import { wireAddress } from './mail-address.ts';

/**
 * The Message-ID of one mail of ours, `<id@domain of the sender>` (RFC 5322 §3.6.4). `id` is any identifier of
 * ours: the same one always gives the same Message-ID, which is how a doubtful sending is looked up later.
 */
export function messageIdFor(id: string, senderAddress: string): string {
  const domain = wireAddress(senderAddress)?.split('@')[1] ?? 'invalid';
  return `<${id.replaceAll(/[^A-Za-z0-9._-]/g, '-')}@${domain}>`;
}
