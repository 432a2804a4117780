/** 128 random bits that name something for good. `randomUUID` is missing on plain http, as inside a company. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
