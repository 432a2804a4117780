/** `YYYY-MM-DD` for a day that exists, written so or as the French write it (`12/03/2026`, `1.4.2026`); else null. */
export function civilDayOf(written: string): string | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written.trim());
  const day = french
    ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}`
    : written.trim();
  if (!/^(1[89]|2\d)\d{2}-\d{2}-\d{2}$/.test(day)) return null;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** A day or a moment as a moment. At noon UTC it is the same day in every time zone where the company may be. */
export function momentOfDay(written: string): string | null {
  if (moment.test(written) && !Number.isNaN(Date.parse(written))) return written;
  const day = civilDayOf(written);
  return day && `${day}T12:00:00.000Z`;
}
