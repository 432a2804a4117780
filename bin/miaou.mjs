#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOnNode, wantedMajor } from './run-on-node.mjs';

// The command of the installed package: what was built, on this Node or on the one that came with the package.
await runOnNode(fileURLToPath(new URL('../dist/server/cli.js', import.meta.url)), process.argv.slice(2), {
  otherNode: nodeOfPackage,
});

/** The program that the package `node` has brought. */
function nodeOfPackage() {
  const program = programOfPackage();
  if (program !== null && existsSync(program)) return program;
  console.error(
    `miaou: this is Node ${process.versions.node}, and Miaou runs on Node ${wantedMajor} or newer: install one, ` +
      'or install Miaou again with its optional dependencies and their install scripts',
  );
  process.exit(1);
}

/** @returns {string | null} */
function programOfPackage() {
  try {
    const place = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return join(place, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return null;
  }
}
