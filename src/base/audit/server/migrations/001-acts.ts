import { sql, type Kysely } from 'kysely';

export const acts = {
  name: '001-acts',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table audit_acts (
      seq integer primary key,
      at text not null,
      via text not null,
      actor_id text,
      action text not null,
      subject_kind text,
      subject_id text,
      subject_label text,
      details text not null,
      hash text not null)`.execute(db);
    await sql`create index audit_acts_by_subject on audit_acts (subject_kind, subject_id, seq)`.execute(db);
    await sql`create index audit_acts_by_actor on audit_acts (actor_id, seq)`.execute(db);
    await sql`create index audit_acts_by_moment on audit_acts (at)`.execute(db);
    await sql`create table audit_heads (
      id text primary key,
      seq integer not null,
      hash text not null)`.execute(db);
    await sql`insert into audit_heads (id, seq, hash) values ('head', 0, '')`.execute(db);
  },
};
