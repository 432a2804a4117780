import type { Place, Side } from './place.ts';

/** What an import leads to: a file of the layers, a package, or a file outside `src`. */
export type Target =
  { kind: 'file'; place: Place } | { kind: 'package'; name: string } | { kind: 'outside'; path: string };

export interface Rule {
  name: string;
  says: string;
  breaks(from: Place, to: Target): boolean;
}

type BetweenFiles = (from: Place, to: Place) => boolean;

const files = (name: string, says: string, breaks: BetweenFiles): Rule => ({
  name,
  says,
  breaks: (from, to) => to.kind === 'file' && breaks(from, to.place),
});

/** Packages that some places alone may know; tests may look at anything. */
const confined = (name: string, packages: RegExp, places: RegExp, says: string): Rule => ({
  name,
  says,
  breaks: (from, to) =>
    to.kind === 'package' && packages.test(to.name) && !places.test(from.path) && !from.isTest,
});

const sameFeature: BetweenFiles = (from, to) => from.layer === to.layer && from.feature === to.feature;
const isContract = (to: Place) => to.side === 'contract';
const isPublic = (to: Place) => /\/(server|web)\/public\.ts$/.test(to.path);
const isEntrance = (to: Place) => /\/(server\/module\.ts|web\/module\.tsx)$/.test(to.path);

const meet = (one: Side, other: Side): BetweenFiles => {
  return (from, to) => from.side === one && to.side === other;
};

/** Who may import whom. This table is the architecture: `ARCHITECTURE.md` explains it. */
export const rules: readonly Rule[] = [
  files(
    'platform-alone',
    'platform imports only platform',
    (from, to) => from.layer === 'platform' && to.layer !== 'platform',
  ),
  files(
    'base-looks-down',
    'base imports only platform and base',
    (from, to) => from.layer === 'base' && (to.layer === 'extensions' || to.layer === 'app'),
  ),
  files(
    'base-by-entrances',
    'another feature of base is imported by its contract/ or public.ts only',
    (from, to) =>
      (from.layer === 'base' || from.layer === 'extensions') &&
      to.layer === 'base' &&
      !sameFeature(from, to) &&
      !isContract(to) &&
      !isPublic(to),
  ),
  files(
    'extensions-look-down',
    'an extension does not import app',
    (from, to) => from.layer === 'extensions' && to.layer === 'app',
  ),
  files(
    'extensions-apart',
    'extensions never import each other',
    (from, to) => from.layer === 'extensions' && to.layer === 'extensions' && !sameFeature(from, to),
  ),
  files(
    'app-by-entrances',
    'app imports features by their module, contract/ or public.ts only',
    (from, to) =>
      from.layer === 'app' &&
      (to.layer === 'base' || to.layer === 'extensions') &&
      !isContract(to) &&
      !isPublic(to) &&
      !isEntrance(to),
  ),
  files(
    'module-for-app',
    'only app imports the module of a feature',
    (from, to) => from.layer !== 'app' && to.layer !== 'platform' && isEntrance(to) && !from.isTest,
  ),
  files(
    'contract-of-contract',
    'contract imports only contract',
    (from, to) => from.side === 'contract' && to.side !== 'contract',
  ),
  files('web-without-server', 'web never imports server', meet('web', 'server')),
  files('server-without-web', 'server never imports web', meet('server', 'web')),
  files('migration-frozen', 'a migration imports nothing of ours', (from) =>
    /\/migrations\/(?!index\.ts$)/.test(from.path),
  ),
  files('no-test-in-product', 'what ships imports no test', (from, to) => to.isTest && !from.isTest),
  {
    name: 'inside-src',
    says: 'what ships imports nothing outside src but package.json',
    breaks: (from, to) => to.kind === 'outside' && to.path !== 'package.json' && !from.isTest,
  },
  {
    name: 'contract-pure',
    says: 'contract imports no package but typebox',
    breaks: (from, to) =>
      from.side === 'contract' && to.kind === 'package' && to.name !== 'typebox' && !from.isTest,
  },
  {
    name: 'web-without-node',
    says: 'web imports nothing of Node',
    breaks: (from, to) =>
      from.side === 'web' && to.kind === 'package' && to.name.startsWith('node:') && !from.isTest,
  },
  confined(
    'kysely-in-stores',
    /^kysely$/,
    /\/store\/|\/migrations\/|\/tables\.ts$|^src\/platform\/db\//,
    'kysely is for store/, migrations/, tables.ts and platform/db',
  ),
  confined(
    'engines-in-db',
    /^(pg|node:sqlite)$/,
    /^src\/platform\/db\//,
    'the database engines are for platform/db',
  ),
  confined(
    'fastify-in-routes',
    /^(fastify|@fastify\/.+)$/,
    /\/routes\.ts$|^src\/platform\/http\/|^src\/app\//,
    'fastify is for routes.ts, platform/http and app',
  ),
  confined('nodemailer-in-mail', /^nodemailer$/, /^src\/platform\/mail\//, 'nodemailer is for platform/mail'),
  confined('sockets-in-realtime', /^ws$/, /^src\/platform\/realtime\//, 'ws is for platform/realtime'),
];

/** The one file that may read `process.env`. */
export const environmentReader = 'src/platform/runtime/server/config.ts';
