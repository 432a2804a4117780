import type { ComponentType } from 'react';
import { defineSlot } from '../../../platform/modules/web/slots.ts';

/** What a module has still to send to a contact, with its dates. Shows nothing when there is nothing. */
export interface ComingMails {
  id: string;
  Component: ComponentType<{ contactId: string }>;
}

/** Above the mails that were sent, in the client file. */
export const comingMailsSlot = defineSlot<ComingMails>('correspondence.comingMails');
