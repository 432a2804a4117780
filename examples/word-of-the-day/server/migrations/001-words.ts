import { sql, type Kysely } from 'kysely';

export const words = {
  name: '001-words',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table word_of_the_day_words (
      id text primary key,
      text text not null,
      author_id text not null,
      written_at text not null)`.execute(db);
  },
};
