import type { ComponentType } from 'react';
import { defineSlot } from '../../../platform/modules/web/slots.ts';

/** What is counted with the company's calendar, told under it on the company's page. */
export interface CalendarUse {
  id: string;
  Component: ComponentType;
}

export const calendarUseSlot = defineSlot<CalendarUse>('company.calendarUse');
