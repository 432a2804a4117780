import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const worthIt = /\.(js|css|html|svg)$/;

/** Smaller files travel in one packet as they are. */
const leastBytes = 1400;

const inGzip = promisify(gzip);
const inBrotli = promisify(brotliCompress);

/** The best quality takes seconds for the words of all emoji, and gains a twentieth. */
const mostBytesAtBest = 500_000;

/** Compresses what is built once, as well as can be, so that the server compresses nothing. */
export function compressFiles(): Plugin {
  let folder = '';
  return {
    name: 'miaou:compress-files',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    async closeBundle(error) {
      if (error) return;
      const names = await readdir(folder, { recursive: true });
      await Promise.all(
        names.filter((name) => worthIt.test(name)).map((name) => compress(join(folder, name))),
      );
    },
  };
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < leastBytes) return;
  const quality = content.length > mostBytesAtBest ? 9 : constants.BROTLI_MAX_QUALITY;
  const [gz, br] = await Promise.all([
    inGzip(content, { level: constants.Z_BEST_COMPRESSION }),
    inBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  ]);
  await Promise.all([writeFile(`${path}.gz`, gz), writeFile(`${path}.br`, br)]);
}
