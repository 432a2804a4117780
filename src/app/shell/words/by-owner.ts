import type { Words } from '../../../platform/i18n/web/load-words.ts';

/** The files by the folder whose words they are: `../../../extensions/chat/locales/fr.json` is of `chat`. */
export function byOwner(files: Readonly<Record<string, object>>): Words {
  return Object.fromEntries(
    Object.entries(files).map(([path, bundle]) => [path.split('/').at(-3) ?? path, bundle]),
  );
}
