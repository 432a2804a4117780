import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview, type InlineConfig } from 'vite';

const root = fileURLToPath(new URL('editor-page', import.meta.url));

export interface ServedEditor {
  url: string;
  close(): Promise<void>;
}

/** A page that is the editor of formatted text alone, with what it says to those outside. */
export async function serveEditor(): Promise<ServedEditor> {
  const outDir = await mkdtemp(join(tmpdir(), 'miaou-editor-'));
  const config: InlineConfig = {
    root,
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, target: 'esnext', cssTarget: 'chrome123', chunkSizeWarningLimit: 3000 },
    preview: { port: 0, host: '127.0.0.1' },
  };
  await build(config);
  const server = await preview(config);
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
