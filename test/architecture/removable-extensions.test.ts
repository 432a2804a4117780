import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

// Inside the clone, so that the copies find its node_modules.
mkdirSync('.cache', { recursive: true });
const workshop = mkdtempSync('.cache/without-');

afterAll(() => rmSync(workshop, { recursive: true }));

const extensions = readdirSync('src/extensions');
const lists = ['src/app/server-modules.ts', 'src/app/web-modules.ts'];

/** The list without the lines that import the extension, and without the names they brought. */
function withoutExtension(source: string, extension: string): string {
  const importLine = new RegExp(
    String.raw`^import \{ (\w+) \} from '[^']*/extensions/${extension}/[^']*';\n`,
    'm',
  );
  const name = importLine.exec(source)?.[1];
  if (!name) throw new Error(`${extension} is not in the list`);
  return source.replace(importLine, '').replace(new RegExp(String.raw`\b${name}\b,?\s*`, 'g'), '');
}

/** A copy of the sources without that extension's folder and its two list entries. */
function copyWithout(extension: string): string {
  const copy = join(workshop, extension);
  cpSync('src', join(copy, 'src'), {
    recursive: true,
    filter: (path) => !path.startsWith(join('src', 'extensions', extension)) && !path.includes('.test.ts'),
  });
  for (const list of lists) {
    writeFileSync(join(copy, list), withoutExtension(readFileSync(list, 'utf8'), extension));
  }
  const tsconfig = { extends: '../../../tsconfig.json', include: ['src'] };
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(tsconfig));
  return copy;
}

function typeErrors(folder: string): string {
  try {
    execFileSync('node_modules/.bin/tsc', ['--noEmit', '-p', folder], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test.each(extensions)(
  'without the folder of %s and its two lines, everything else still fits',
  (extension) => {
    expect(typeErrors(copyWithout(extension))).toBe('');
  },
  240_000,
);

test('the control: without the folder but with its lines, the same check fails', () => {
  const copy = copyWithout(extensions[0]!);
  for (const list of lists) cpSync(list, join(copy, list));
  expect(typeErrors(copy)).toContain(extensions[0]);
}, 240_000);
