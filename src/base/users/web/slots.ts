import type { ComponentType } from 'react';
import { defineSlot } from '../../../platform/modules/web/slots.ts';

/** A preference of one's own that another module keeps, shown among the others on the page « Mon compte ». */
export interface AccountPreference {
  id: string;
  /** May be lazy. */
  Component: ComponentType;
}

export const accountPreferencesSlot = defineSlot<AccountPreference>('users.accountPreferences');
