import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { cleanLine } from '../../../../platform/text/contract/clean-line.ts';
import { civilityOf } from '../../../contacts/contract/civilities.ts';
import { contactsByExternalIds, contactsSought, sortedName } from '../../../contacts/server/public.ts';
import type { Fault } from '../../contract/imports.ts';
import { cellOf, faultOf, type Columns, type FileLine } from './line.ts';

export type ContactMeant = { contactId: string } | { fault: Fault };

/** Of many lines of orders: whose each one is. By external id, else by mail address, else by name. */
export async function contactsMeant(
  db: ReadDb,
  columns: Columns,
  lines: readonly FileLine[],
): Promise<(line: FileLine) => ContactMeant | null> {
  const said = lines.map((line) => saidOf(columns, line));
  const distinct = (texts: string[]) => [...new Set(texts.filter((text) => text !== ''))];
  const byId = await contactsByExternalIds(db, distinct(said.map(({ externalId }) => externalId)));
  const sought = await contactsSought(db, {
    emails: distinct(said.map(({ email }) => email)),
    names: distinct(said.flatMap(({ names }) => names)),
  });
  const byEmail = Map.groupBy(sought, ({ email }) => email);
  const byName = Map.groupBy(sought, ({ name }) => name);

  return (line) => {
    const { externalId, email, names } = saidOf(columns, line);
    const fault = (target: string, rule: string) => ({ fault: faultOf(columns, line, target, rule) });
    if (externalId !== '') {
      const found = byId.get(externalId);
      return found ? { contactId: found.id } : fault('contactExternalId', 'imports.contactUnknown');
    }
    const named = new Set(names.flatMap((name) => byName.get(name) ?? []).map(({ id }) => id));
    const target = email === '' ? 'contactName' : 'contactEmail';
    if (email === '' && names.length === 0) return null;
    const mailed = (byEmail.get(email) ?? []).map(({ id }) => id);
    const both = mailed.filter((id) => named.has(id));
    // Couples share an address: the name tells which of them.
    const ids = email === '' ? [...named] : both.length > 0 ? both : mailed;
    if (ids.length === 0) return fault(target, 'imports.contactUnknown');
    return ids.length === 1 ? { contactId: ids[0]! } : fault(target, 'imports.contactAmbiguous');
  };
}

function saidOf(columns: Columns, line: FileLine) {
  const cell = (target: string) => cleanLine(cellOf(columns, line, target));
  return {
    externalId: cell('contactExternalId'),
    email: cell('contactEmail').toLowerCase(),
    names: nameForms(cell('contactName')),
  };
}

/** A name in every order of its words: files say « Hélène Fournier » as well as « FOURNIER Hélène ». */
function nameForms(name: string): string[] {
  const words = name.split(' ').filter((word) => word !== '');
  if (words.length > 1 && civilityOf(words[0]!)) words.shift();
  const forms = words.map((_, from) => [...words.slice(from), ...words.slice(0, from)].join(' '));
  const norms = forms.map((form) => sortedName({ company_name: form, last_name: null, first_name: null }));
  return [...new Set(norms)].filter((norm) => norm !== '');
}
