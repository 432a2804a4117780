import type { ReadDb } from '../../../platform/db/server/database.ts';
import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { searchText } from '../../../platform/text/contract/search-text.ts';
import { theCompany } from '../../company/server/public.ts';
import type { ActFilter } from '../contract/act-list.ts';
import { actorNames } from './actor-names.ts';
import { distinctActors, type ActConditions } from './store/act-list.ts';

/** What a reader asks for, in the words of the store. @throws AppError `audit.dayInvalid` on `/from` or `/until` */
export async function actConditions(db: ReadDb, filter: ActFilter): Promise<ActConditions> {
  const { words = '', sayWords = '', from, until, ...same } = filter;
  const zone = (await theCompany(db))?.timezone ?? 'UTC';
  const norm = searchText(words.trim());
  return {
    ...same,
    from: from && startOf(from, zone, '/from'),
    until: until && startOf(until, zone, '/until', 1),
    words:
      norm === ''
        ? null
        : { norm, actorIds: await actorsCalled(db, norm), actions: sayWords.split(',').filter(Boolean) },
  };
}

/** The moment at which a civil day begins there, or one some days later. */
function startOf(day: string, zone: string, path: string, later = 0): string {
  try {
    const date = Temporal.PlainDate.from(day).add({ days: later });
    return date.toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
  } catch {
    throw invalid('audit.dayInvalid', path);
  }
}

async function actorsCalled(db: ReadDb, norm: string): Promise<string[]> {
  const names = await actorNames(db, await distinctActors(db));
  return [...names].filter(([, name]) => searchText(name).includes(norm)).map(([id]) => id);
}
