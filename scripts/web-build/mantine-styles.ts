import { existsSync } from 'node:fs';
import { basename, sep } from 'node:path';
import type { Plugin } from 'vite';

const whole = /[\\/]@mantine[\\/]core[\\/]styles\.layer\.css$/;
const classNames = /[\\/]@mantine[\\/]core[\\/]esm[\\/].*\.module\.mjs$/;

/** What is of no component. */
const base = ['default-css-variables', 'baseline', 'global'];

/**
 * Gives each part of Mantine its own style sheet, so that a page fetches those of what it shows. The whole sheet, which
 * development loads, shrinks to what is of no component. All stay in the layer `mantine`: our own sheets win over them
 * in whatever order they arrive.
 */
export function mantineStyles(): Plugin {
  return {
    name: 'miaou:mantine-styles',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: whole },
      handler: () => base.map((name) => `@import './styles/${name}.layer.css';`).join('\n'),
    },
    transform: {
      filter: { id: classNames },
      handler(code, id) {
        const sheet = `styles/${basename(id, '.module.mjs')}.layer.css`;
        const folder = id.slice(0, id.lastIndexOf('esm'));
        // A component without style would otherwise be seen on screen only.
        if (!existsSync(`${folder}${sheet.replaceAll('/', sep)}`))
          this.error(`${sheet} of Mantine is missing`);
        return { code: `import '@mantine/core/${sheet}';\n${code}`, map: null };
      },
    },
  };
}
