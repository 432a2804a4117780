import type { ContactValues } from './contact-input.ts';

/** Where the checks of a contact put what they find. */
export interface Checking {
  values: Partial<ContactValues>;
  wrong(path: string, reason: string, params?: Record<string, unknown>): void;
}
