import { Type, type Static } from 'typebox';
import { closed, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

/** Where the newest message stands: at the bottom (usual), or at the top. */
export const ReadingDirection = Type.Union([Type.Literal('newest-last'), Type.Literal('newest-first')]);
export type ReadingDirection = Static<typeof ReadingDirection>;

/** How one person likes the chat, on all their devices. */
export const ChatPreferences = closed({ readingDirection: ReadingDirection });
export type ChatPreferences = Static<typeof ChatPreferences>;

export const mostNoticeLetters = 2_000;

/** What everybody is told at their first opening: who can read what. */
export const ChatNotice = closed({
  /** Plain text with line ends; null while the administrator has not written another than the product's own. */
  text: nullable(Type.String()),
  changedAt: nullable(Moment),
  /** This person has seen it as it is now. */
  isSeen: Type.Boolean(),
});
export type ChatNotice = Static<typeof ChatNotice>;

/** Which words were read: a notice that was written anew meanwhile stays to be read. */
export const NoticeSeen = closed({ changedAt: nullable(Moment) });
export type NoticeSeen = Static<typeof NoticeSeen>;

/** Null goes back to the product's own words. */
export const NoticeEdit = closed({ text: nullable(Type.String({ maxLength: mostNoticeLetters })) });
export type NoticeEdit = Static<typeof NoticeEdit>;
