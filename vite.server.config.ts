import { defineConfig } from 'vite';

/**
 * The server in one file, for starting only: what it loads at a start is then one read instead of a thousand
 * (`npm start` listens in half the time). The threads that it starts are files beside it. Development and tests run the
 * sources.
 */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node26',
    sourcemap: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: { cli: 'src/app/cli.ts', 'compose-worker': 'src/platform/mail/server/compose-worker.ts' },
      external: ['pg-native'],
      output: { chunkFileNames: '[name]-[hash].js' },
    },
  },
  // Its machine code finds itself by where it is installed. All else is in the file.
  ssr: { noExternal: true, external: ['sharp'] },
});
