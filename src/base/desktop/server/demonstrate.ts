import type { Tx } from '../../../platform/db/server/database.ts';
import type { DemonstrationBase } from '../../../platform/modules/server/module.ts';
import type { PlacedWidget } from '../contract/desktop.ts';
import { saveLayout } from './store/layouts.ts';
import { saveOpenedContact } from './store/opened-contacts.ts';

/**
 * Everybody starts with the same desktop, the widgets of the host and of the extensions that the demonstration
 * installs, and has opened some client files, each their own.
 */
export async function demonstrateDesktop(tx: Tx, base: DemonstrationBase, now: string): Promise<void> {
  const { widgets } = base.section<{ widgets: PlacedWidget[] }>('desktop');
  const people = base.section<{ id: string }[]>('users');
  const contacts = base.section<{ id: string; group: string }[]>('contacts');
  for (const [place, { id }] of people.entries()) {
    await saveLayout(tx, { userId: id, widgets, declined: [], now });
    for (const [hours, contact] of openedBy(contacts, place).entries()) {
      const opened_at = Temporal.Instant.from(now)
        .subtract({ hours: hours + 1 })
        .toString({ fractionalSecondDigits: 3 });
      await saveOpenedContact(tx, { user_id: id, contact_id: contact.id, opened_at });
    }
  }
}

const openedBy = <Contact>(contacts: readonly Contact[], place: number): Contact[] =>
  [...contacts.slice(place), ...contacts.slice(0, place)].slice(0, 4);
