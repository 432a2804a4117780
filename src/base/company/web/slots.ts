import type { ComponentType } from 'react';
import { defineSlot } from '../../../platform/modules/web/slots.ts';

/** What is counted with the company's calendar, told under it on the company's page. */
export interface CalendarUse {
  id: string;
  Component: ComponentType;
}

export const calendarUseSlot = defineSlot<CalendarUse>('company.calendarUse');

/** Where the letterhead of what the company sends is written, told beside the logo and the mentions. */
export interface LetterheadPage {
  id: string;
  /** i18n key with its namespace. */
  labelKey: string;
  path: string;
}

export const letterheadSlot = defineSlot<LetterheadPage>('company.letterhead');
