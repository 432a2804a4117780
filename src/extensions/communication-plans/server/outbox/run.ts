import type { Breakers } from './breakers.ts';
import type { Sender } from './sender.ts';

/** One list of messages being sent. */
export interface Run {
  sender: Sender;
  breakers: Breakers;
}
