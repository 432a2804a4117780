export { inWords } from './act-words.ts';
export { actSubjectSlot, type ActSubject } from './subject-slot.ts';
