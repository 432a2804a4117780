/** Of a whole backup. What is under way has another name, which no list shows. */
export const backupName = /^miaou-\d{8}T\d{6}Z(-\d{1,3})?$/;
export const partialName = /^\.miaou-.*\.partial$/;

export const manifestFile = 'manifest.json';
/** Written as `sha256sum` writes it, so that `sha256sum -c` can read it without Miaou. */
export const sumsFile = 'SHA256SUMS';
export const keyFile = 'secret.key';
export const rowsFile = (table: string): string => `rows/${table}.jsonl.gz`;
export const storedFile = (hash: string): string => `files/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;

/** `miaou-20261123T103000Z` for that moment; the second of the same second ends with `-2`. */
export function nameFor(moment: string, isTaken: (name: string) => boolean): string {
  const stem = `miaou-${moment.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? stem : `${stem}-${number}`;
    if (!isTaken(name)) return name;
  }
}
