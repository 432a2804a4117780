import type { Step } from './step.ts';

const tests = (name: string, project: string, env: Step['env'] = {}): Step => ({
  name,
  command: ['vitest', 'run', '--project', project],
  env,
  countsCases: true,
});

/** The longest first: what is started beside it ends about when it does. */
export const quickSteps: readonly Step[] = [
  tests('server tests on SQLite', 'server', { MIAOU_TEST_ENGINE: 'sqlite' }),
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
  tests('architecture tests', 'architecture'),
];

export const postgresTests = tests('server tests on PostgreSQL', 'server', { MIAOU_TEST_ENGINE: 'postgres' });

export const builds: Step = { name: 'builds', command: ['node', 'scripts/build.mjs'] };

/** They find or install a browser. */
export const journeys = tests('journeys', 'journeys');
