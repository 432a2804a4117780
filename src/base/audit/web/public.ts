export { actSubjectSlot, type ActSubject } from './subject-slot.ts';
