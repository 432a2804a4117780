export { ActsAbout } from './components/acts-about.tsx';
export { actSubjectSlot, type ActSubject } from './subject-slot.ts';
