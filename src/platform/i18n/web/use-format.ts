import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  civilDateInFigures,
  civilDateInFull,
  civilDateText,
  localCivilDate,
  relativeDayText,
} from './civil-date.ts';
import { amountText, numberText, sizeText } from './figures.ts';
import { isLanguage, type Language } from './languages.ts';
import { momentInFull, momentText, timeText } from './moment.ts';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'fr';
}

/** Dates, moments and amounts as the reader writes them. `today` is the reader's civil date. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(() => {
    const today = () => localCivilDate(new Date());
    return {
      language,
      today,
      civilDate: (date: string) => civilDateText(date, today(), language),
      civilDateInFull: (date: string) => civilDateInFull(date, language),
      civilDateInFigures: (date: string) => civilDateInFigures(date, language),
      relativeDay: (date: string) => relativeDayText(date, today(), language),
      time: (moment: string) => timeText(moment, language),
      moment: (moment: string) => momentText(moment, new Date(), language),
      momentInFull: (moment: string) => momentInFull(moment, language),
      amount: (cents: number) => amountText(cents, language),
      number: (value: number) => numberText(value, language),
      size: (bytes: number) => sizeText(bytes, language),
    };
  }, [language]);
}
