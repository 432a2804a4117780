import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What Vite writes of each file of a build: https://vite.dev/guide/backend-integration */
interface ManifestEntry {
  file: string;
  imports?: string[];
  css?: string[];
}

type Manifest = Record<string, ManifestEntry>;

/** Files that a browser fetches, and their bytes as they travel. */
export interface Load {
  /** Relative to the build. */
  files: string[];
  gzip: number;
  brotli: number;
}

/** What the chat page fetches when somebody who is signed in opens it for the first time. */
export interface FirstLoad {
  /** JavaScript until one can read. */
  read: Load;
  /** JavaScript until one can write: the composer and its editor as well. */
  write: Load;
  /** JavaScript until nothing more comes by itself: what waits for a quiet moment as well. */
  rest: Load;
  /** Style sheets until one can write. */
  styles: Load;
}

const readable = [
  'index.html',
  'src/app/shell/words/fr.ts',
  'src/extensions/chat/locales/fr.json',
  'src/extensions/chat/web/pages/chat-page.tsx',
];
const writable = [
  ...readable,
  'src/extensions/chat/web/composer/composer.tsx',
  'src/platform/rich-text/web/rich-text-editor.tsx',
];
const idle = [
  'src/app/shell/overlays.tsx',
  'src/app/shell/session-ended-modal.tsx',
  'src/base/users/locales/fr.json',
  'src/base/users/web/components/sign-in-form.tsx',
  'src/extensions/chat/web/list/drag-rows.ts',
  'src/extensions/chat/web/composer/recipients-field.tsx',
  'src/extensions/chat/web/messages/message-editor.tsx',
  'src/extensions/chat/web/files/picture-viewer.tsx',
];

/** The first load of the chat page of the build in `folder` (`dist/web`). */
export function chatFirstLoad(folder: string): FirstLoad {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const read = closure(manifest, readable);
  const write = closure(manifest, writable);
  const files = (entries: ManifestEntry[]) => entries.map(({ file }) => file);
  return {
    read: weigh(folder, files(read)),
    write: weigh(folder, files(write)),
    rest: weigh(folder, files(closure(manifest, [...writable, ...idle]))),
    styles: weigh(
      folder,
      write.flatMap(({ css = [] }) => css),
    ),
  };
}

/** The entries named, and all that they import. */
function closure(manifest: Manifest, names: readonly string[]): ManifestEntry[] {
  const found = new Map<string, ManifestEntry>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    const entry = manifest[name];
    if (!entry) throw new Error(`${name} is not in the build`);
    found.set(name, entry);
    entry.imports?.forEach(add);
  };
  names.forEach(add);
  return [...found.values()];
}

function weigh(folder: string, files: readonly string[]): Load {
  const each = [...new Set(files)];
  const sum = (ending: string) => each.reduce((total, file) => total + served(join(folder, file), ending), 0);
  return { files: each, gzip: sum('.gz'), brotli: sum('.br') };
}

/** The bytes that travel: of the compressed file beside it, or of a file too small to have one. */
function served(path: string, ending: string): number {
  const compressed = path + ending;
  return statSync(existsSync(compressed) ? compressed : path).size;
}
