import { sql, type Kysely } from 'kysely';

export const mailsAndMailbox = {
  name: '001-mails-and-mailbox',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table correspondence_mails (
      id text primary key,
      contact_id text not null,
      message_id text not null,
      sent_at text not null,
      subject text not null,
      sender_name text not null,
      sender_address text not null,
      recipient_name text not null,
      recipient_address text not null,
      eml_hash text not null,
      size integer not null,
      text text not null,
      attachments text not null,
      source text not null,
      source_ref text not null,
      source_label text not null,
      sent_by text,
      left_house integer not null,
      response text not null,
      unique (message_id, recipient_address))`.execute(db);
    await sql`create index correspondence_mails_of_contact
      on correspondence_mails (contact_id, sent_at desc, id desc)`.execute(db);
    await sql`create table correspondence_mailbox (
      id text primary key,
      message_id text not null,
      received_at text not null,
      sender_name text not null,
      sender_address text not null,
      recipient_name text not null,
      recipient_address text not null,
      subject text not null,
      eml_hash text not null,
      size integer not null,
      attachment_count integer not null,
      read_at text,
      unique (message_id, recipient_address))`.execute(db);
    await sql`create index correspondence_mailbox_newest
      on correspondence_mailbox (received_at desc, id desc)`.execute(db);
    await sql`create index correspondence_mailbox_unread
      on correspondence_mailbox (id) where read_at is null`.execute(db);
  },
};
