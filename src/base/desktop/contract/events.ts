import type { Desktop } from './desktop.ts';

/** Each person hears their own only. */
export const personTopics = 'desktop/person/';
export const personTopic = (userId: string): string => personTopics + userId;

/** Their desktop, arranged in another window. */
export const desktopArranged = 'desktop.arranged';
export type DesktopArranged = Desktop;

/** They opened a client's file: the list of the last ones has changed. */
export const contactOpened = 'desktop.contactOpened';
