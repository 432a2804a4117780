/**
 * The header that makes a browser save an answer under `name` (RFC 6266): a plain ASCII name for old programs,
 * and the real one, accents included, by RFC 8187.
 */
export function attachmentDisposition(name: string): string {
  // eslint-disable-next-line no-control-regex
  const safe = name.replaceAll(/[\u0000-\u001f\u007f-\u009f/\\]+/g, ' ').trim() || 'document';
  const ascii = safe
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]/g, '_')
    .replaceAll(/["%]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${extendedValue(safe)}`;
}

const extendedValue = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
