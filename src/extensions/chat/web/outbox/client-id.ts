/** A fresh client id: 128 random bits. `randomUUID` is missing on plain http, as inside a company. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
