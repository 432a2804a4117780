import { sql, type Kysely } from 'kysely';

export const imports = {
  name: '001-imports',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table imports_imports (
      id text primary key,
      kind text not null,
      file_name text not null,
      file_hash text,
      started_by text,
      created_at text not null,
      ended_at text,
      phase text not null,
      reading text not null,
      preview text not null,
      mapping text not null,
      remembered_at text,
      worker text,
      seen_at text,
      stop_asked_at text,
      error text,
      done integer not null,
      total integer not null,
      created integer not null,
      changed integer not null,
      unchanged integer not null,
      refused integer not null,
      taken_back integer not null,
      kept integer not null)`.execute(db);
    await sql`create index imports_imports_by_moment on imports_imports (created_at)`.execute(db);
    await sql`create table imports_lines (
      import_id text not null,
      line integer not null,
      outcome text not null,
      subject_id text not null,
      version integer not null,
      before text,
      taken_back_at text,
      kept_reason text,
      primary key (import_id, line))`.execute(db);
    await sql`create index imports_lines_by_subject on imports_lines (subject_id)`.execute(db);
    await sql`create table imports_faults (
      import_id text not null,
      line integer not null,
      faults text not null,
      primary key (import_id, line))`.execute(db);
    await sql`create table imports_mappings (
      headings_key text primary key,
      mapping text not null,
      used_at text not null)`.execute(db);
    await sql`create table imports_turn (
      id text primary key,
      worker text,
      seen_at text not null)`.execute(db);
  },
};
