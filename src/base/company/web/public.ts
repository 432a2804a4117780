export { companyQuery } from './queries.ts';
export { LegalNoticeField } from './components/legal-notice-field.tsx';
export { LogoField } from './components/logo-field.tsx';
export { calendarUseSlot, letterheadSlot, type CalendarUse, type LetterheadPage } from './slots.ts';
