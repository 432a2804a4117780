import { Type, type Static } from 'typebox';
import { cleanText, isVisible } from '../../../platform/rich-text/contract/clean-text.ts';
import { closed } from '../../../platform/http/contract/schemas.ts';
import { searchText } from '../../../platform/text/contract/search-text.ts';

export const longestNickname = 40;

/** What is typed may be empty: no nickname, colleagues then read the first name. */
export const ChosenNickname = closed({ nickname: Type.String({ maxLength: longestNickname }) });
export type ChosenNickname = Static<typeof ChosenNickname>;

/** Of the picture as it is sent; it is kept as a square of 256 pixels. */
export const largestPictureBytes = 10 * 1024 * 1024;
/** Side of the square that is kept. */
export const pictureSide = 256;
/** What a browser may offer to choose; the server tells by content. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'] as const;

/** Marks that only change how a text is read; the joiners of emoji and of some scripts stay. */
const hidden = /(?![\u200C\u200D])\p{Cf}/gu;

/** A typed nickname as it is kept: one line, nothing hidden; empty when nothing is left to read. */
export function nicknameOf(typed: string): string {
  const line = cleanText(typed).replace(hidden, '').replace(/\s+/g, ' ').trim();
  return isVisible(line) ? line : '';
}

/** Two names that one reads alike compare the same: accents, case, invisible signs make no difference. */
export const nameCompared = (name: string): string => searchText(name.replace(/\p{Cf}/gu, ''));
