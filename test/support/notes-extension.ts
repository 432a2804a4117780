import { Type } from 'typebox';
import { sql } from 'kysely';
import type { ServerModule } from '../../src/platform/modules/server/module.ts';
import type { Manifest } from '../../src/platform/modules/contract/manifest.ts';

/** What the smallest extension does that has tables, a route, a topic and a job. */
export interface NotesExtension {
  module: ServerModule & { manifest: Manifest };
  /** How often its job did its work. */
  jobRuns(): number;
}

/** An extension of the tests' own, so that the host is tested without knowing a real one. */
export function notesExtension(id = 'notes'): NotesExtension {
  const table = sql.table(`${id}_notes`);
  const held = sql.table(`${id}_files`);
  let runs = 0;
  return {
    jobRuns: () => runs,
    module: {
      id,
      manifest: manifestOf(id),
      heldFiles: { [`${id}_files`]: ['hash'] },
      migrations: [
        {
          name: '001-notes',
          up: async (db) => {
            await sql`create table ${table} (words text not null)`.execute(db);
            await sql`create table ${held} (id text primary key, hash text not null)`.execute(db);
          },
        },
      ],
      start({ live, jobs, db }) {
        live.defineTopics(`${id}/notes`, () => Promise.resolve(true));
        const run = async () => {
          await sql`select words from ${table}`.execute(db.read);
          runs += 1;
        };
        jobs.define({ name: `${id}.count-notes`, everyMs: 3_600_000, leaseMs: 60_000, run });
      },
      routes(http, { db }) {
        http.get('/', { schema: { response: { 200: Type.Array(Type.String()) } } }, async () => {
          const { rows } = await sql<{ words: string }>`select words from ${table}`.execute(db.read);
          return rows.map(({ words }) => words);
        });
        http.post('/', { schema: { response: { 200: Type.String() } } }, async () => {
          await db.transaction((tx) => sql`insert into ${table} (words) values ('kept')`.execute(tx));
          return 'kept';
        });
      },
    },
  };
}

const manifestOf = (id: string): Manifest => ({
  id,
  kind: 'extension',
  nameKey: `${id}:name`,
  descriptionKey: `${id}:description`,
  versions: [
    { version: '1.1.0', date: '2026-11-20', noteKey: `${id}:versions.second` },
    { version: '1.0.0', date: '2026-10-01', noteKey: `${id}:versions.first` },
  ],
  menu: [],
  commands: [],
  widgets: [],
  permissions: [],
});
