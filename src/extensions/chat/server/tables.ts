import type { ConversationKind, MemberRole } from '../contract/conversations.ts';
import type { ChannelColor } from '../contract/channel-colors.ts';

export interface ConversationRow {
  id: string;
  kind: ConversationKind;
  /** Channels only, as are `name_norm` and `color`. */
  name: string | null;
  name_norm: string | null;
  color: ChannelColor | null;
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
}

export interface MessageRow {
  id: string;
  conversation_id: string;
  seq: number;
  rev: number;
  author_id: string;
  client_id: string;
  /** JSON of the checked document. */
  body: string;
  text: string;
  posted_at: string;
}

export interface ChatTables {
  chat_conversations: ConversationRow;
  chat_members: MemberRow;
  chat_messages: MessageRow;
}
