export const layers = ['platform', 'base', 'extensions', 'app'] as const;
export type Layer = (typeof layers)[number];

export const sides = ['contract', 'server', 'web', 'locales'] as const;
export type Side = (typeof sides)[number];

/** Where a file stands: `src/<layer>/<feature>/<side>/…`. */
export interface Place {
  /** Relative to the clone, with slashes. */
  path: string;
  layer: Layer;
  /** Empty in `app`, which is one, and for the words that the whole platform shares. */
  feature: string;
  side: Side;
  /** Tests, and the helpers beside them (`test-….ts`). */
  isTest: boolean;
}

/** What of `app` runs in browsers without standing in a folder that says so. */
const webPartsOfApp = ['src/app/shell/', 'src/app/web.tsx', 'src/app/web-modules.ts'];

/** The place of a file of ours, or null for one that stands outside the layers and sides. */
export function placeOf(path: string): Place | null {
  const [top, first, ...inside] = path.split('/');
  const layer = layers.find((name) => name === first);
  if (top !== 'src' || !layer) return null;
  const isTest = /(\.test\.tsx?|\/test-[a-z-]+\.tsx?)$/.test(path);
  if (layer === 'app') return { path, layer, feature: '', side: sideInApp(path, inside), isTest };
  if (path.startsWith('src/platform/locales/')) return { path, layer, feature: '', side: 'locales', isTest };
  const [feature, folder] = inside;
  const side = sides.find((name) => name === folder);
  if (!feature || !side) return null;
  return { path, layer, feature, side, isTest };
}

function sideInApp(path: string, folders: string[]): Side {
  const named = sides.find((side) => folders.includes(side));
  if (named) return named;
  return webPartsOfApp.some((part) => path.startsWith(part)) ? 'web' : 'server';
}
