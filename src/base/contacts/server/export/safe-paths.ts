import { displayFileName, fileExtension } from '../../../../platform/files/server/display-name.ts';

/** Signs that some file system of the reader's machine does not take in a name. */
const refused = /[\\/:*?"<>|#%]+/g;

/** Names that Windows keeps for its devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Gives each name a path of its own in `folder`, which every system can write: no way out of the folder, nothing
 * hidden, and no two that differ by case alone.
 */
export function safePaths(folder: string, names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const shown = displayFileName(name).replaceAll(refused, '-');
    const free = freeName(reserved.test(shown) ? `_${shown}` : shown, taken);
    taken.add(free.toLowerCase());
    return `${folder}/${free}`;
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const extension = fileExtension(name);
  const end = extension === '' ? '' : name.slice(-extension.length - 1);
  const stem = end === '' ? name : name.slice(0, -end.length);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${end}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
