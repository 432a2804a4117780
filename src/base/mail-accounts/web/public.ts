export { heldMailsSlot, type HeldMails } from './held-mails-slot.ts';
