import type { ComponentType } from 'react';
import { defineSlot } from '../../../platform/modules/web/slots.ts';

/** A tab of the client file, after those of the file itself. */
export interface ContactTab {
  /** Also the last part of the address: `/contacts/c1?tab=<id>`. */
  id: string;
  /** i18n key with its namespace. */
  labelKey: string;
  Icon: ComponentType<{ size?: number | string }>;
  /** Mounted only while the tab is shown. */
  Component: ComponentType<{ contactId: string }>;
}

export const contactTabSlot = defineSlot<ContactTab>('contacts.tab');

/** What can be done from an order, at the end of its line in the client file and in the list of orders. */
export interface OrderAction {
  id: string;
  Component: ComponentType<{ orderId: string; contactId: string }>;
}

export const orderActionSlot = defineSlot<OrderAction>('contacts.orderAction');

/** What stands in a client's file whatever its tab, and what is to be done when one is opened. */
export interface ContactFilePart {
  id: string;
  Component: ComponentType<{ contactId: string }>;
}

export const contactFileSlot = defineSlot<ContactFilePart>('contacts.file');
