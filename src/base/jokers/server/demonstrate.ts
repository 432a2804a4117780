import type { Tx } from '../../../platform/db/server/database.ts';
import type { DemonstrationBase } from '../../../platform/modules/server/module.ts';
import type { JokerButton } from '../contract/jokers.ts';
import { company, ofUser, saveRow } from './store/rows.ts';

const button = (
  command: string,
  icon: string,
  color: JokerButton['color'],
  label: string | null = null,
): JokerButton => ({ id: command.toLowerCase(), label, icon, color, command });

const chat = button('MIAOU', 'message-circle', 'violet');
const plans = button('PLANDECOM', 'mail-fast', 'blue');
const execution = button('EXECUTION', 'send', 'orange');
const contacts = button('CONTACTS', 'address-book', 'teal');
const orders = button('COMMANDES', 'shopping-cart', 'green');

const companyRow = [chat, plans, execution, contacts, orders];

/** By id: those who have a row of their own, each for what they do all day. */
const ownRows: Readonly<Record<string, readonly JokerButton[]>> = {
  u1: [...companyRow, button('UTILISATEURS', 'users', 'slate')],
  u2: [execution, chat, plans, contacts, orders],
  u4: [button('MIAOU', 'message-circle', 'pink', 'Parler à l’équipe'), orders],
};

/** A row for the company and for some people, of the host's commands and of those of the extensions that are there. */
export async function demonstrateJokers(tx: Tx, base: DemonstrationBase, now: string): Promise<void> {
  const { commands } = base.section<{ commands: string[] }>('jokers');
  const there = new Set([...commands, 'CONTACTS', 'COMMANDES', 'UTILISATEURS']);
  const present = (row: readonly JokerButton[]) => row.filter(({ command }) => there.has(command));
  await saveRow(tx, company, { buttons: present(companyRow), now });
  for (const [userId, row] of Object.entries(ownRows)) {
    await saveRow(tx, ofUser(userId), { buttons: present(row), now });
  }
}
