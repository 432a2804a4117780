/**
 * Something that Vite makes of the sources. All paths are relative to the clone, with slashes.
 *
 * @typedef {object} Build
 * @property {string} title What people see while it is made.
 * @property {string} config The Vite configuration that makes it.
 * @property {string} result A file that is there when it was made.
 * @property {string} stamp Where it is written down what it was made of; beside the result, not in it.
 * @property {string[]} sources Files and folders that it reads.
 * @property {(name: string) => boolean} ignores Names of files and folders under them that it does not.
 */

const isTest = (/** @type {string} */ name) => /\.test\.tsx?$/.test(name) || name.startsWith('.');

/** The pages. They import nothing of the server, so a change there needs no build. */
export const web = /** @type {Build} */ ({
  title: 'Building the web pages',
  config: 'vite.config.ts',
  result: 'dist/web/index.html',
  stamp: 'dist/web.stamp.json',
  sources: ['src', 'public', 'index.html', 'vite.config.ts', 'scripts/web-build', 'package-lock.json'],
  ignores: (name) => name === 'server' || isTest(name),
});

/** The server in one file, which starts in a third of the time that its thousand modules take. */
export const server = /** @type {Build} */ ({
  title: 'Building the server',
  config: 'vite.server.config.ts',
  result: 'dist/server/cli.js',
  stamp: 'dist/server.stamp.json',
  sources: ['src', 'vite.server.config.ts', 'package-lock.json'],
  ignores: (name) => name === 'web' || /\.(tsx|css)$/.test(name) || isTest(name),
});
