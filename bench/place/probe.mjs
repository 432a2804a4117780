import { DatabaseSync } from 'node:sqlite';

/**
 * Loaded into the server before its own code (`--import`): counts SQLite's commits, and answers what the server
 * costs. The product itself is measured as it ships; plain JavaScript, so that nothing else is loaded either.
 *
 * @typedef {object} Costs What the server answers when asked.
 * @property {number} commits SQLite commits since the start; each is one wait for the disk.
 * @property {number} residentBytes
 * @property {number} cpuMs Processor time since the start, of our code and of the system on our behalf.
 */

let commits = 0;
const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function counted(/** @type {string} */ sql) {
  if (sql === 'commit') commits++;
  exec.call(this, sql);
};

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  /** @type {Costs} */
  const costs = { commits, residentBytes: process.memoryUsage.rss(), cpuMs: (user + system) / 1000 };
  process.send?.(costs);
});
process.channel?.unref();
