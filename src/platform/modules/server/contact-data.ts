/** A file that goes with a part: its bytes, or its name in the file store. */
export type HeldFile = { name: string } & ({ bytes: Buffer } | { hash: string; size: number });

/** What one module holds on a contact, for the person who asks for it: once for people, once for programs. */
export interface HeldPart {
  /** Of letters and hyphens, unique: `orders`. */
  name: string;
  /** In the language that was asked for, as are the columns and what the lines say. */
  title: string;
  columns: readonly string[];
  lines: readonly (readonly string[])[];
  /** The same, whole, as a program reads it. */
  content: unknown;
  files?: readonly HeldFile[];
}

export interface HeldPartAsked {
  contactId: string;
  language: 'fr' | 'en';
  /** The company's, in which moments are told. */
  timezone: string;
}

/** Why something of an erased person stays. */
export type KeepingReason = 'accounting' | 'contract' | 'objection';

export interface KeptPiece {
  /** i18n key with its namespace: what it is. */
  labelKey: string;
  count: number;
  reason: KeepingReason;
  /** The last civil date on which any of it is there; null: no end. */
  until: string | null;
  /** The first civil date on which some of it is to go; null: none is. */
  nextOn: string | null;
}

export interface ErasedPiece {
  labelKey: string;
  count: number;
}

export interface ForeseenErasure {
  erased: readonly ErasedPiece[];
  kept: readonly KeptPiece[];
}

export interface ErasureAsked {
  contactId: string;
  /** Contacts that became part of this one. What hung on them hangs on it; what was told of them names them still. */
  formerIds: readonly string[];
  /** Every mail address of the person, in lower case. */
  addresses: readonly string[];
  /** In the company's zone. */
  today: string;
  /** Years that the law wants pieces kept. */
  retention: { accountingYears: number; contractYears: number };
}
