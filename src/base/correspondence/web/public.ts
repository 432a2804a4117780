export { comingMailsSlot, type ComingMails } from './slots.ts';
