import { sql, type Kysely } from 'kysely';

export const revokedTokens = {
  name: '005-revoked-tokens',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table users_users add column tokens_revoked_at text`.execute(db);
  },
};
