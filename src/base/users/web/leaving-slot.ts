import type { ComponentType } from 'react';
import { defineSlot } from '../../../platform/modules/web/slots.ts';

/** What somebody leaves behind in a module, told before they are deactivated: plans in their charge. Nothing when none. */
export interface LeavingNote {
  id: string;
  Component: ComponentType<{ userId: string }>;
}

export const leavingSlot = defineSlot<LeavingNote>('users.leaving');
