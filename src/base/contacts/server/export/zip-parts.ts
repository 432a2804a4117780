import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Files } from '../../../../platform/files/server/files.ts';
import type { HeldFile, HeldPart } from '../../../../platform/modules/server/contact-data.ts';
import { dossierPage, type DossierWords } from './dossier-page.ts';
import { safePaths } from './safe-paths.ts';

interface PlacedFile {
  path: string;
  file: HeldFile;
}

/**
 * The parts as one archive, written while it is read: a page for people, `contact.json` for programs, and the files in
 * a folder for each part. Nothing is pressed together, so that `size` is known before the first byte: letters and
 * pictures hardly get smaller, and whoever waits sees how long.
 */
export async function zipParts(
  parts: readonly HeldPart[],
  files: Pick<Files, 'open' | 'has'>,
  words: DossierWords,
): Promise<{ size: number; bytes: Readable }> {
  const placed = new Map<string, PlacedFile[]>();
  for (const part of parts) placed.set(part.name, await placedFiles(part, files));
  const paths = new Map([...placed].map(([name, those]) => [name, those.map(({ path }) => path)]));
  const zip = new ZipFile();
  const plain = { compress: false };
  zip.addBuffer(Buffer.from(dossierPage(parts, paths, words)), 'dossier.html', plain);
  zip.addBuffer(Buffer.from(contentOf(parts, paths)), 'contact.json', plain);
  for (const { path, file } of [...placed.values()].flat()) addFile(zip, files, path, file);
  const size = await new Promise<number>((resolve) => {
    // Its declaration forgets that the callback is told the size.
    (zip.end as (options: object, told: (size: number) => void) => void)({}, resolve);
  });
  const bytes = zip.outputStream as Readable;
  zip.on('error', (error: Error) => bytes.destroy(error));
  return { size, bytes };
}

function addFile(zip: ZipFile, files: Pick<Files, 'open'>, path: string, file: HeldFile): void {
  if ('bytes' in file) {
    zip.addBuffer(file.bytes, path, { compress: false });
    return;
  }
  zip.addReadStreamLazy(path, { compress: false, size: file.size }, (give) =>
    give(null, files.open(file.hash)),
  );
}

/** A file that the store has lost does not cost the person all the others. */
async function placedFiles(part: HeldPart, files: Pick<Files, 'has'>): Promise<PlacedFile[]> {
  const there: HeldFile[] = [];
  for (const file of part.files ?? []) {
    if ('bytes' in file || (await files.has(file.hash))) there.push(file);
  }
  const paths = safePaths(
    part.name,
    there.map(({ name }) => name),
  );
  return there.map((file, index) => ({ path: paths[index]!, file }));
}

const contentOf = (parts: readonly HeldPart[], paths: ReadonlyMap<string, string[]>): string =>
  JSON.stringify(
    Object.fromEntries(parts.map(({ name, content }) => [name, { content, files: paths.get(name) ?? [] }])),
    null,
    2,
  );
