/** Signs that some file system of the reader's machine does not take in a name. */
const refused = /[\\/:*?"<>|]+/g;

/**
 * What the file of a mail is called: `2026-11-23 Votre commande est prête.eml`. The civil date is that of `moment` in
 * the company's zone, so that files stand in the order of sending.
 */
export function emlName(subject: string, moment: string, timezone: string): string {
  const day = Temporal.Instant.from(moment).toZonedDateTimeISO(timezone).toPlainDate().toString();
  // eslint-disable-next-line no-control-regex
  const words = subject.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').replaceAll(refused, '-');
  const title = words
    .slice(0, 100)
    .toWellFormed()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  return `${day} ${title || 'mail'}.eml`;
}
