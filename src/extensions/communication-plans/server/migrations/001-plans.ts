import { sql, type Kysely } from 'kysely';

export const plans = {
  name: '001-plans',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table plans_templates (
      id text primary key,
      code text not null unique,
      label text not null,
      description text not null,
      created_at text not null,
      updated_at text not null)`.execute(db);
    await sql`create table plans_template_messages (
      id text primary key,
      template_id text not null references plans_templates (id) on delete cascade,
      position integer not null,
      delay_halves integer not null,
      delay_unit text not null,
      anchor text not null,
      nature text not null,
      subject text not null,
      body text not null,
      unique (template_id, position))`.execute(db);
    await sql`create table plans_plans (
      id text primary key,
      label text not null,
      label_norm text not null,
      template_id text,
      template_code text,
      contact_id text not null,
      order_id text,
      ticket_id text,
      start_on text not null,
      owner_id text not null,
      closed_day_rule text not null,
      plan_values text not null,
      objection_token text not null,
      replaces_plan_id text,
      created_at text not null,
      created_by text,
      started_at text,
      suspended_at text,
      completed_at text,
      cancelled_at text,
      changed_at text not null)`.execute(db);
    await sql`create index plans_plans_of_contact on plans_plans (contact_id)`.execute(db);
    await sql`create index plans_plans_of_order on plans_plans (order_id)`.execute(db);
    await sql`create index plans_plans_newest on plans_plans (start_on, id)`.execute(db);
    await sql`create table plans_messages (
      id text primary key,
      plan_id text not null references plans_plans (id),
      position integer not null,
      revision integer not null,
      recipient text not null,
      state text not null,
      delay_halves integer not null,
      delay_unit text not null,
      anchor text not null,
      nature text not null,
      subject text not null,
      body text not null,
      nominal_on text not null,
      due_on text not null,
      moved_at text,
      approved_hash text,
      approved_by text,
      approved_at text,
      claimed_by text,
      lease_until text,
      phase text,
      attempt integer not null,
      message_id text,
      composed_at text,
      eml_hash text,
      composed text,
      sent_subject text,
      sent_to text,
      response text,
      sent_at text,
      mail_id text,
      unique (plan_id, position, revision, recipient))`.execute(db);
    // What the execution window asks every day: the few open messages among all those of years.
    await sql`create index plans_messages_open on plans_messages (due_on)
      where state not in ('sent', 'skipped', 'cancelled')`.execute(db);
    await sql`create index plans_messages_leased on plans_messages (lease_until)
      where state = 'sending'`.execute(db);
    await sql`create table plans_attachments (
      id text primary key,
      owner_id text not null,
      position integer not null,
      hash text not null,
      name text not null,
      type text not null,
      size integer not null,
      unique (owner_id, position))`.execute(db);
    await sql`create table plans_layouts (
      id text primary key,
      intro text not null,
      body text not null,
      updated_at text not null)`.execute(db);
    await sql`create table plans_journal (
      id text primary key,
      plan_id text not null,
      message_position integer,
      at text not null,
      user_id text,
      what text not null,
      detail text not null)`.execute(db);
    await sql`create index plans_journal_of_plan on plans_journal (plan_id, at)`.execute(db);
  },
};
