import { describe, expect, it } from 'vitest';
import { checkTree } from '../../scripts/architecture/check-tree.ts';
import { rules } from '../../scripts/architecture/rules.ts';

/** One import that a rule forbids, and its nearest neighbour that the same rule allows. */
interface Case {
  rule: string;
  illegal: [file: string, address: string];
  legal: [file: string, address: string];
}

const cases: Case[] = [
  {
    rule: 'platform-alone',
    illegal: ['src/platform/jobs/server/run.ts', '../../../base/users/contract/people.ts'],
    legal: ['src/platform/jobs/server/run.ts', '../../db/server/database.ts'],
  },
  {
    rule: 'base-looks-down',
    illegal: ['src/base/desktop/web/grid.ts', '../../../extensions/chat/contract/manifest.ts'],
    legal: ['src/base/desktop/web/grid.ts', '../../../platform/modules/contract/manifest.ts'],
  },
  {
    rule: 'base-looks-down',
    illegal: ['src/base/desktop/server/routes.ts', '../../../app/version.ts'],
    legal: ['src/base/desktop/server/routes.ts', '../../users/server/public.ts'],
  },
  {
    rule: 'base-by-entrances',
    illegal: ['src/base/orders/server/routes.ts', '../../users/server/store/users.ts'],
    legal: ['src/base/orders/server/routes.ts', '../../users/contract/people.ts'],
  },
  {
    rule: 'base-by-entrances',
    illegal: ['src/extensions/chat/server/announce.ts', '../../../base/users/server/presence.ts'],
    legal: ['src/extensions/chat/server/announce.ts', '../../../base/users/server/public.ts'],
  },
  {
    rule: 'extensions-look-down',
    illegal: ['src/extensions/chat/web/drafts.ts', '../../../app/shell/menu-model.ts'],
    legal: ['src/extensions/chat/web/drafts.ts', '../../../platform/http/web/api.ts'],
  },
  {
    rule: 'extensions-apart',
    illegal: ['src/extensions/chat/server/announce.ts', '../../communication-plans/contract/plans.ts'],
    legal: ['src/extensions/chat/server/announce.ts', '../contract/events.ts'],
  },
  {
    rule: 'app-by-entrances',
    illegal: ['src/app/serve.ts', '../base/users/server/actions/create-user.ts'],
    legal: ['src/app/serve.ts', '../base/users/server/module.ts'],
  },
  {
    rule: 'module-for-app',
    illegal: ['src/base/setup/server/routes.ts', '../../users/server/module.ts'],
    legal: ['src/base/setup/server/routes.ts', '../../users/server/public.ts'],
  },
  {
    rule: 'contract-of-contract',
    illegal: ['src/base/users/contract/people.ts', '../server/person.ts'],
    legal: ['src/base/users/contract/people.ts', '../../../platform/http/contract/schemas.ts'],
  },
  {
    rule: 'web-without-server',
    illegal: ['src/base/users/web/queries.ts', '../server/public.ts'],
    legal: ['src/base/users/web/queries.ts', '../contract/people.ts'],
  },
  {
    rule: 'web-without-server',
    illegal: ['src/app/shell/shell.tsx', '../version.ts'],
    legal: ['src/app/shell/shell.tsx', './menu-bar.tsx'],
  },
  {
    rule: 'server-without-web',
    illegal: ['src/base/users/server/routes.ts', '../web/person-name.ts'],
    legal: ['src/base/users/server/routes.ts', './person.ts'],
  },
  {
    rule: 'migration-frozen',
    illegal: ['src/base/users/server/migrations/001-users.ts', '../tables.ts'],
    legal: ['src/base/users/server/migrations/index.ts', './001-users.ts'],
  },
  {
    rule: 'no-test-in-product',
    illegal: ['src/extensions/chat/server/routes.ts', './test-chat.ts'],
    legal: ['src/extensions/chat/server/resume.test.ts', './test-chat.ts'],
  },
  {
    rule: 'inside-src',
    illegal: ['src/app/serve.ts', '../../test/support/harness.ts'],
    legal: ['src/app/serve.ts', '../../package.json'],
  },
  {
    rule: 'contract-pure',
    illegal: ['src/base/users/contract/people.ts', 'node:crypto'],
    legal: ['src/base/users/contract/people.ts', 'typebox'],
  },
  {
    rule: 'web-without-node',
    illegal: ['src/base/users/web/queries.ts', 'node:path'],
    legal: ['src/base/users/web/queries.ts', 'react'],
  },
  {
    rule: 'kysely-in-stores',
    illegal: ['src/base/users/server/actions/create-user.ts', 'kysely'],
    legal: ['src/base/users/server/store/users.ts', 'kysely'],
  },
  {
    rule: 'kysely-in-stores',
    illegal: ['src/base/users/server/routes.ts', 'kysely/helpers/sqlite'],
    legal: ['src/base/users/server/migrations/001-users.ts', 'kysely'],
  },
  {
    rule: 'engines-in-db',
    illegal: ['src/base/users/server/store/users.ts', 'node:sqlite'],
    legal: ['src/platform/db/server/sqlite.ts', 'node:sqlite'],
  },
  {
    rule: 'fastify-in-routes',
    illegal: ['src/base/users/server/public.ts', '@fastify/cookie'],
    legal: ['src/base/users/server/routes.ts', 'fastify'],
  },
  {
    rule: 'nodemailer-in-mail',
    illegal: ['src/base/mail-accounts/server/try-account.ts', 'nodemailer/lib/smtp-connection'],
    legal: ['src/platform/mail/server/smtp.ts', 'nodemailer'],
  },
  {
    rule: 'sockets-in-realtime',
    illegal: ['src/extensions/chat/server/announce.ts', 'ws'],
    legal: ['src/platform/realtime/server/socket.ts', 'ws'],
  },
];

const brokenBy = ([file, address]: [string, string], statement = `import '${address}';`) =>
  checkTree(new Map([[file, statement]])).map((violation) => violation.rule);

describe('the rules', () => {
  it.each(cases)('$rule refuses $illegal and lets $legal pass', ({ rule, illegal, legal }) => {
    expect(brokenBy(illegal)).toContain(rule);
    expect(brokenBy(legal)).toEqual([]);
  });

  it('each have a case', () => {
    expect(new Set(cases.map((one) => one.rule))).toEqual(new Set(rules.map((rule) => rule.name)));
  });

  it.each([
    ['import type', "import type { A } from 'kysely';"],
    ['re-export', "export { a } from 'kysely';"],
    ['export of all', "export * from 'kysely';"],
    ['import on demand', "const a = async () => await import('kysely');"],
    ['type of an import', "export type A = import('kysely').A;"],
  ])('see through: %s', (_form, statement) => {
    expect(brokenBy(['src/base/users/server/a.ts', 'kysely'], statement)).toEqual(['kysely-in-stores']);
  });

  it('look at code only, not at words', () => {
    const words = "// import 'kysely'\nexport const a = \"import 'kysely'\"; /* export * from 'kysely' */";
    expect(brokenBy(['src/base/users/server/a.ts', ''], words)).toEqual([]);
  });

  it('let tests use the packages they need, but not cross the layers', () => {
    const test = 'src/base/users/server/users.test.ts';
    expect(brokenBy([test, 'kysely'])).toEqual([]);
    expect(brokenBy([test, '../../orders/server/store/orders.ts'])).toEqual(['base-by-entrances']);
  });
});

describe('beside imports', () => {
  it.each(['process.env.HOME', "process['env'].HOME", '(() => { const { env } = process; return env; })()'])(
    'the environment is read by the configuration alone: %s',
    (expression) => {
      const text = `export const a = ${expression};`;
      expect(brokenBy(['src/app/serve.ts', ''], text)).toEqual(['environment-in-config']);
      expect(brokenBy(['src/platform/runtime/server/config.ts', ''], text)).toEqual([]);
    },
  );

  it('a file stands in a layer and a side', () => {
    expect(brokenBy(['src/helpers/text.ts', 'react'])).toEqual(['homeless']);
    expect(brokenBy(['src/base/users/person.ts', 'react'])).toEqual(['homeless']);
    expect(brokenBy(['src/base/users/server/person.ts', '../../../helpers/text.ts'])).toEqual(['homeless']);
  });

  it('an import names its file', () => {
    const text = 'export const load = (name: string) => import(name);';
    expect(brokenBy(['src/app/serve.ts', ''], text)).toEqual(['literal-imports']);
  });

  it('files do not import each other in a circle', () => {
    const folder = 'src/base/users/server';
    const tree = new Map([
      [`${folder}/a.ts`, "import './b.ts';"],
      [`${folder}/b.ts`, "import type { C } from './c.ts';"],
      [`${folder}/c.ts`, "export * from './a.ts';"],
      [`${folder}/d.ts`, "import './a.ts';"],
    ]);
    const [cycle, ...others] = checkTree(tree);
    expect(others).toEqual([]);
    expect(cycle).toMatchObject({ rule: 'no-cycles', file: `${folder}/a.ts` });
    expect(cycle?.what).toBe(`${folder}/b.ts, ${folder}/c.ts`);
  });
});
