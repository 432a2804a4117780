import type {
  ChannelAccess,
  ChannelHistory,
  ConversationKind,
  MemberRole,
} from '../contract/conversations.ts';
import type { ReadingDirection } from '../contract/preferences.ts';
import type { ChannelColor } from '../contract/channel-colors.ts';

export interface ConversationRow {
  id: string;
  kind: ConversationKind;
  /** Channels only, as are `name_norm` and `color`. */
  name: string | null;
  name_norm: string | null;
  color: ChannelColor | null;
  access: ChannelAccess;
  history: ChannelHistory;
  archived_at: string | null;
  /** Asides only: the channel. */
  parent_id: string | null;
  /** Direct discussions and asides: which people, so that the same ones always find it. */
  people_key: string | null;
  /** Place of the newest message. */
  last_seq: number;
  /** Number of the last change. Apart from `last_seq`, so that unread stays a subtraction of places. */
  last_rev: number;
  /** Moments of messages never go back within a conversation, even when the machine's clock does. */
  last_posted_at: string | null;
  created_by: string;
  created_at: string;
}

export interface MemberRow {
  conversation_id: string;
  user_id: string;
  role: MemberRole;
  joined_at: string;
  left_at: string | null;
  /** Messages up to this place are not theirs to read. Never above `read_seq`. */
  from_seq: number;
  read_seq: number;
  /** Number of the last change of what is the person's own: `read_seq` and the three below. */
  own_rev: number;
  muted_at: string | null;
  favorite_at: string | null;
  position: number | null;
}

export interface MessageRow {
  id: string;
  conversation_id: string;
  seq: number;
  rev: number;
  author_id: string;
  client_id: string;
  /** JSON of the checked document; empty without words. */
  body: string;
  text: string;
  /** JSON of `MessageFile[]`; the files themselves, and who may have them, are in `chat_files`. */
  files: string;
  /** JSON of `Reaction[]`: read and written while the conversation's row is held. */
  reactions: string;
  reply_conversation_id: string | null;
  reply_seq: number | null;
  posted_at: string;
  edited_at: string | null;
  deleted_at: string | null;
}

/**
 * An uploaded file: its uploader's alone until a message carries it, then of those who may read that message. The row
 * goes with the message's words when it is deleted.
 */
export interface FileRow {
  id: string;
  uploaded_by: string;
  uploaded_at: string;
  /** The message that carries it; null before. */
  conversation_id: string | null;
  seq: number | null;
  name: string;
  type: string;
  size: number;
  /** 1 when the name promises another type than the content is. */
  lies: 0 | 1;
  /** SHA-256 in the file store. */
  hash: string;
  /** Pictures only: the smaller one that is shown in the message, and the pixels of the whole one. */
  preview_hash: string | null;
  width: number | null;
  height: number | null;
}

export interface PreferencesRow {
  user_id: string;
  reading_direction: ReadingDirection;
  /** When this person closed the notice. */
  notice_seen_at: string | null;
}

/** What the administrator sets for everybody. */
export interface SettingRow {
  name: 'notice';
  value: string | null;
  changed_at: string;
  changed_by: string;
}

export interface ChatTables {
  chat_conversations: ConversationRow;
  chat_members: MemberRow;
  chat_messages: MessageRow;
  chat_files: FileRow;
  chat_preferences: PreferencesRow;
  chat_settings: SettingRow;
}
