export { contactTabSlot, orderActionSlot, type ContactTab, type OrderAction } from './slots.ts';
