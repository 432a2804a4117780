import type { TFunction } from 'i18next';

/** When a mail is tried again. A moment that has passed is no promise: something else keeps mails from leaving. */
export const retryText = (
  t: TFunction,
  retryAt: string,
  { moment }: { moment: (moment: string) => string },
): string =>
  Date.parse(retryAt) > Date.now()
    ? t('communication-plans:execution.retryAt', { when: moment(retryAt) })
    : t('communication-plans:execution.retrySoon');
