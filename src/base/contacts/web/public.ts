export { contactFieldsQuery } from './queries.ts';
export {
  contactFileSlot,
  contactTabSlot,
  orderActionSlot,
  type ContactFilePart,
  type ContactTab,
  type OrderAction,
} from './slots.ts';
