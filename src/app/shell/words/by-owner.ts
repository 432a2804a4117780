/** The files by the folder whose words they are: `../../../extensions/chat/locales/fr.json` is of `chat`. */
export function byOwner<File>(files: Readonly<Record<string, File>>): Readonly<Record<string, File>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [path.split('/').at(-3) ?? path, file]),
  );
}
