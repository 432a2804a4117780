import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressFiles } from './scripts/web-build/compress-files.ts';
import { mantineStyles } from './scripts/web-build/mantine-styles.ts';
import { wordLabels } from './scripts/web-build/word-labels.ts';

const server = process.env['MIAOU_DEV_SERVER'] ?? 'http://localhost:3000';

const initial = ['$initial' as const];

/**
 * What every page needs, by how often it changes (browsers keep the libraries over releases); then what several pages
 * share, each part with those that the same pages need, so that none fetches what it does not show.
 */
const groups = [
  {
    name: 'react',
    tags: initial,
    test: /node_modules[\\/](react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack[\\/][^\\/]+)[\\/]/,
    priority: 4,
  },
  { name: 'libraries', tags: initial, test: /node_modules[\\/]/, priority: 3 },
  { name: 'shell', tags: initial, test: /[\\/]src[\\/](?!app[\\/]web\.tsx)/, priority: 2 },
  // Of a few lines each: one file of them all is less than the headers of their answers.
  { name: 'icons', test: /@tabler[\\/]icons-react[\\/]/, minShareCount: 2, priority: 1 },
  {
    name: 'small',
    test: /[\\/]src[\\/].*\.ts$|@mantine[\\/]hooks/,
    maxModuleSize: 900,
    minShareCount: 3,
    priority: 1,
  },
  { name: 'shared', minShareCount: 2, entriesAware: true },
];

/**
 * A page fetches what it uses of another feature's entrance, not all that the entrance offers: importing one of our
 * files does nothing by itself (only `web.tsx` does), and neither do these makers of values that nobody uses.
 */
const treeshake = {
  moduleSideEffects: [{ test: /[\\/]src[\\/](?!app[\\/]web\.tsx).*\.tsx?$/, sideEffects: false }],
  manualPureFunctions: [
    ...['Type', 'closed', 'nullable'],
    ...['lazy', 'memo', 'createContext', 'defineSlot', 'queryOptions'],
  ],
};

/** The name of a shared part tells all its pages, which is more than a file name should. */
const fileName = ({ name }: { name: string }) => `assets/${name.replace(/~.*|\.\w+$/, '')}-[hash]`;

export default defineConfig({
  plugins: [react(), wordLabels(), mantineStyles(), compressFiles()],
  build: {
    outDir: 'dist/web',
    // Tells which files a page needs; not served.
    manifest: true,
    target: 'es2024',
    // The first browsers with `light-dark()`: what replaces it for older ones needs a style sheet of one scheme.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // A data address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    // The words of all emoji, in each language, are read when somebody looks for one.
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      treeshake,
      output: {
        codeSplitting: { groups },
        chunkFileNames: (chunk) => `${fileName(chunk)}.js`,
        assetFileNames: (asset) => `${fileName({ name: asset.names[0] ?? 'asset' })}[extname]`,
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    // The live socket, `/api/live`, stands under the same path.
    proxy: { '/api': { target: server, ws: true } },
  },
});
