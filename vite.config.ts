import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['MIAOU_DEV_SERVER'] ?? 'http://localhost:3000';

/** Libraries that every page needs and that change less often than ours: browsers keep them over releases. */
const lasting = [
  {
    name: 'react',
    test: /node_modules[\\/](react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack[\\/][^\\/]+)[\\/]/,
  },
  { name: 'mantine', test: /node_modules[\\/]@mantine[\\/](core|hooks|modals|notifications)[\\/]/ },
];

/** Small things of many pages: one request instead of forty. Big things of few pages stay with those. */
const common = [
  { name: 'icons', test: /node_modules[\\/]@tabler[\\/]/, minShareCount: 2 },
  { name: 'schemas', test: /node_modules[\\/]typebox[\\/]/, minShareCount: 2 },
  { name: 'common', test: /[\\/]src[\\/]/, minShareCount: 4, includeDependenciesRecursively: false },
];

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    // The first browsers with `light-dark()`: what replaces it for older ones needs a style sheet of one scheme.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // A data address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    // The words of all emoji, in each language, are read when somebody looks for one.
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups: [...lasting, ...common] } } },
  },
  server: {
    port: 5173,
    strictPort: true,
    // The live socket, `/api/live`, stands under the same path.
    proxy: { '/api': { target: server, ws: true } },
  },
});
