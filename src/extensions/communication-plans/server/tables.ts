import type { Anchor, DelayUnit } from '../contract/delay.ts';
import type { ClosedDayRule, MessageState, Nature } from '../contract/rules.ts';

export interface TemplateRow {
  id: string;
  code: string;
  label: string;
  description: string;
  created_at: string;
  updated_at: string;
}

/** What a message of a plan-type and one of a plan have in common. */
export interface WrittenColumns {
  position: number;
  /** Twice the delay's value: halves are whole numbers here. */
  delay_halves: number;
  delay_unit: DelayUnit;
  anchor: Anchor;
  nature: Nature;
  subject: string;
  /** Rich text, JSON. */
  body: string;
}

export interface TemplateMessageRow extends WrittenColumns {
  id: string;
  template_id: string;
}

export interface PlanRow {
  id: string;
  label: string;
  /** What searches look in, normalised. */
  label_norm: string;
  template_id: string | null;
  /** Kept when the plan-type is deleted. */
  template_code: string | null;
  contact_id: string;
  order_id: string | null;
  ticket_id: string | null;
  start_on: string;
  owner_id: string;
  closed_day_rule: ClosedDayRule;
  /** JSON of PlanValues. */
  plan_values: string;
  /** What the objection link of its prospection messages carries; fixed, so that a mail composed twice is the same. */
  objection_token: string;
  replaces_plan_id: string | null;
  created_at: string;
  created_by: string | null;
  started_at: string | null;
  suspended_at: string | null;
  completed_at: string | null;
  cancelled_at: string | null;
  /** The account its mails leave by; null: the default one. */
  account_id: string | null;
  /** Since when, and by whose will, its mails leave by themselves; null: a person sends each. */
  automatic_at: string | null;
  automatic_by: string | null;
  /** Written by everything that touches the plan or its messages: taking it is taking the plan's lock. */
  changed_at: string;
}

/** How far a sending has come: from `transmitting` on, a crash leaves the mail's fate unknown. */
export type SendingPhase = 'claimed' | 'transmitting';

/** The outbox. */
export interface MessageRow extends WrittenColumns {
  id: string;
  plan_id: string;
  revision: number;
  /** The contact's id. */
  recipient: string;
  state: MessageState;
  nominal_on: string;
  due_on: string;
  /** Set when a person chose the date. */
  moved_at: string | null;
  approved_hash: string | null;
  approved_by: string | null;
  approved_at: string | null;
  /** One sending attempt's own token: who no longer holds it may neither transmit nor record. */
  claimed_by: string | null;
  lease_until: string | null;
  phase: SendingPhase | null;
  attempt: number;
  /** Given at the first attempt and kept for the next ones, so that a receiver knows a repeat. */
  message_id: string | null;
  composed_at: string | null;
  eml_hash: string | null;
  /** JSON of ComposedMail: what the archive needs beside the bytes. */
  composed: string | null;
  sent_subject: string | null;
  sent_to: string | null;
  response: string | null;
  sent_at: string | null;
  mail_id: string | null;
  /** The account of the last attempt; null: the built-in mailbox, or none yet. */
  account_id: string | null;
  /** Of a deferred one: when it is tried again by itself; null: a person must. */
  retry_at: string | null;
  /** After this moment it is not tried again by itself. */
  retry_until: string | null;
}

export interface AttachmentRow {
  id: string;
  /** A plan-type's message or a plan's message. */
  owner_id: string;
  position: number;
  hash: string;
  name: string;
  type: string;
  size: number;
}

export interface LayoutRow {
  id: string;
  intro: string;
  body: string;
  /** Pixels of the company's logo above the letter; 0: no logo. */
  logo_height: number;
  updated_at: string;
}

/** The one row of what holds for all plans. */
export interface SettingsRow {
  /** Always `settings`. */
  id: string;
  /** Since when plans may leave by themselves; null: off. */
  automatic_at: string | null;
  /** `HH:MM` of the company's zone: mails leave by themselves between the two. */
  send_from: string;
  send_until: string;
  changed_at: string;
  changed_by: string | null;
}

export interface JournalRow {
  id: string;
  plan_id: string;
  message_position: number | null;
  at: string;
  /** Null: the machine itself. */
  user_id: string | null;
  what: string;
  /** JSON. */
  detail: string;
}

export interface PlansTables {
  plans_templates: TemplateRow;
  plans_template_messages: TemplateMessageRow;
  plans_plans: PlanRow;
  plans_messages: MessageRow;
  plans_attachments: AttachmentRow;
  plans_layouts: LayoutRow;
  plans_settings: SettingsRow;
  plans_journal: JournalRow;
}
