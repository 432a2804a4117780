/** Long enough for what people write, short enough for every file system once it is saved. */
const longestName = 120;

/**
 * What has no shape of its own and changes how the rest is read: controls, direction marks (`fdp.exe` shown as
 * `exe.pdf`), zero-width spaces, byte order marks, tags. The joiner of emoji and of some scripts stays.
 */
const hidden = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/**
 * The name of a sent file as it may be shown and stored: one line, no path, nothing hidden, no run of spaces that
 * pushes the extension out of sight, at most 120 characters with the extension kept. `document` when nothing is left.
 */
export function displayFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!;
  const line = last
    .replaceAll(hidden, '')
    .replaceAll(/\s+/g, ' ')
    // Windows drops what ends a name, so that `a.exe.` would be saved as `a.exe`.
    .replace(/[. ]+$/, '')
    .trim();
  return shortened(line) || 'document';
}

/** The extension of a name, lower case, without its dot; empty when it has none. */
export const fileExtension = (name: string): string =>
  /[^.]\.([\p{L}\p{N}]{1,12})$/u.exec(name)?.[1]!.toLowerCase() ?? '';

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longestName) return name;
  const extension = fileExtension(name);
  const end = extension === '' ? '' : name.slice(-extension.length - 1);
  return (
    letters
      .slice(0, longestName - end.length - 1)
      .join('')
      .trimEnd() +
    '…' +
    end
  );
}
