import type { Step } from './step.ts';

const tests = (name: string, project: string, env: Step['env'] = {}): Step => ({
  name,
  command: ['vitest', 'run', '--project', project],
  env,
  countsCases: true,
});

const sqlite = { MIAOU_TEST_ENGINE: 'sqlite' };

/** Those that need neither a build nor a browser; the longest first: what is started beside it ends about when it does. */
const stepsWith = (serverTests: Step): readonly Step[] => [
  serverTests,
  {
    name: 'format',
    command: [
      'prettier',
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-location=node_modules/.cache/prettier-miaou',
      '.',
    ],
  },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['oxlint', '--type-aware'] },
  { name: 'architecture', command: ['node', 'scripts/check-architecture.ts'] },
  { name: 'locales', command: ['node', 'scripts/check-locales.ts'] },
  tests('unit tests', 'unit'),
];

/** For daily work: without the server tests that take their time (`*.long.test.ts`)… */
export const quickSteps = stepsWith(
  tests('quick server tests on SQLite', 'server', { ...sqlite, MIAOU_TEST_QUICK: '1' }),
);

/** …and with them. */
export const sourceSteps = stepsWith(tests('server tests on SQLite', 'server', sqlite));

/** They type-check the product without each of its extensions: nearly a minute. */
export const architectureTests = tests('architecture tests', 'architecture');

export const packageTests = tests('package tests', 'package');

export const postgresTests = tests('server tests on PostgreSQL', 'server', { MIAOU_TEST_ENGINE: 'postgres' });

export const builds: Step = { name: 'builds', command: ['node', 'scripts/build.mjs'] };

const trialsOn = (name: string, engine: string, more: Partial<Step> = {}): Step => ({
  ...tests(`trials on ${name}`, 'trials', { MIAOU_TEST_ENGINE: engine, ...more.env }),
  ...(more.limitMinutes && { limitMinutes: more.limitMinutes }),
});

/** The application killed under load, and compared with a model of it: a minute of it on each engine… */
export const trials: readonly Step[] = [trialsOn('SQLite', 'sqlite'), trialsOn('PostgreSQL', 'postgres')];

/** …or hours. */
const atLength = { env: { MIAOU_TEST_LONG: '1' }, limitMinutes: 600 };
export const longTrials: readonly Step[] = [
  trialsOn('SQLite', 'sqlite', atLength),
  trialsOn('PostgreSQL', 'postgres', atLength),
];

/** They find or install a browser. */
export const journeys: Step = {
  ...tests('journeys', 'journeys'),
  limitMinutes: 45,
  runsFailedFilesAgain: true,
};
