import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { wordLabels } from './scripts/web-build/word-labels.ts';

const everywhere = ['**/node_modules/**', '**/dist/**'];
/** What `npm run check` leaves to `npm test`: server tests that take their time, of which the name says so. */
const longTests = process.env['MIAOU_TEST_QUICK'] ? ['**/*.long.test.ts'] : [];
const serverTests = ['src/**/server/**/*.test.ts', 'examples/*/server/*.test.ts', 'test/server/**/*.test.ts'];

/**
 * One project for each kind of test. `server` runs on the engine that `MIAOU_TEST_ENGINE` names
 * (`sqlite` by default, or `postgres`), and so does `trials`: the application killed under load, and compared with
 * a model of it; the set-up files bring what a project needs from outside.
 */
export default defineConfig({
  test: {
    maxWorkers: Math.max(2, availableParallelism()),
    // A test that hangs still ends; one that merely shares a slow machine still passes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        plugins: [wordLabels()],
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [...everywhere, 'src/**/server/**'],
          isolate: false,
        },
      },
      {
        test: {
          name: 'server',
          include: serverTests,
          exclude: [...everywhere, ...longTests],
          // Modules hold no state, so loading the application anew for each file would only cost time.
          isolate: false,
          globalSetup: 'scripts/test-setup/server.ts',
          env: { NODE_ENV: 'test' },
        },
      },
      {
        test: {
          name: 'trials',
          include: ['test/faults/**/*.test.ts', 'test/model/**/*.test.ts'],
          exclude: everywhere,
          isolate: false,
          globalSetup: 'scripts/test-setup/trials.ts',
          // Each loads a processor by itself; the two engines are tried at once.
          fileParallelism: false,
          env: { NODE_ENV: 'test' },
        },
      },
      {
        test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], exclude: everywhere },
      },
      {
        // What `npm pack` makes, installed elsewhere; and the files that deploy it.
        test: { name: 'package', include: ['test/package/**/*.test.ts'], exclude: everywhere },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          exclude: everywhere,
          // One browser serves the files of a process, one after the other.
          isolate: false,
          globalSetup: 'scripts/test-setup/journeys.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // As long as a page is waited for.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
