import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/i18n/web/use-format.ts';
import type { Closure } from '../contract/company.ts';

/** Tells on which days a closure falls: one, or from one to another. */
export function useClosureDays(): (closure: Pick<Closure, 'firstOn' | 'lastOn'>) => string {
  const { t } = useTranslation('company');
  const format = useFormat();
  return ({ firstOn, lastOn }) => {
    const from = format.civilDate(firstOn);
    if (firstOn === lastOn) return t('calendar.oneDay', { day: from });
    return t('calendar.period', { from, to: format.civilDate(lastOn) });
  };
}
