import type { VersionNote } from '../../../platform/modules/contract/manifest.ts';

/** The versions that came after `version`, newest first; all of them when the list does not know it any more. */
export function newerThan(versions: readonly VersionNote[], version: string): readonly VersionNote[] {
  const at = versions.findIndex((note) => note.version === version);
  return at === -1 ? versions : versions.slice(0, at);
}
