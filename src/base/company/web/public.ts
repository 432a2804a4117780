export { companyQuery } from './queries.ts';
export { LegalNoticeField } from './components/legal-notice-field.tsx';
export { LogoField } from './components/logo-field.tsx';
export { calendarUseSlot, type CalendarUse } from './slots.ts';
