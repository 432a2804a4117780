import type { KeptRow } from './jokers.ts';

/** Each person hears their own only. */
export const personTopics = 'jokers/person/';
export const personTopic = (userId: string): string => personTopics + userId;

/** The company's row, heard by everybody signed in. */
export const defaultsTopic = 'jokers/defaults';

/** The data of both is the row as it is now. */
export const ownChanged = 'jokers.ownChanged';
export const defaultsChanged = 'jokers.defaultsChanged';
export type RowChanged = KeptRow;
