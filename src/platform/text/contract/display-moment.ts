interface Reader {
  language: 'fr' | 'en';
  timezone: string;
}

const places = { fr: 'fr-FR', en: 'en-GB' };

/** A moment as a file for somebody else tells it, in figures: « 28/09/2026 14:05 ». */
export const displayMoment = (moment: string, { language, timezone }: Reader): string =>
  new Intl.DateTimeFormat(places[language], {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone: timezone,
  })
    .format(new Date(moment))
    .replace(',', '');

/** A civil date in figures, as both languages of ours write it: `28/09/2026`. */
export const dateInFigures = (date: string | null): string =>
  date === null ? '' : date.slice(0, 10).split('-').toReversed().join('/');
