import type { ServerModule } from '../../../../platform/modules/server/module.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { holders, type ContactPorts } from '../holders.ts';
import { unfinishedErasures, updateErasure } from '../store/erasures.ts';
import type { ErasureRow } from '../tables.ts';
import type { KeptPiece } from '../../../../platform/modules/server/contact-data.ts';
import { erasureAsked } from './erasure-asked.ts';
import { firstDay } from './erase-contact.ts';
import { foreseen } from './foresee-erasure.ts';

/** Every day: erases what was kept of erased people and need not be kept any longer, and the name with the last of it. */
export async function finishErasures(ports: ContactPorts): Promise<void> {
  const modules = await holders(ports.db.read, ports);
  for (const row of await unfinishedErasures(ports.db.read)) {
    try {
      await finish(ports, modules, row);
    } catch (error) {
      // What keeps one from being finished today keeps no other.
      ports.logger.error({ err: error, contactId: row.contact_id }, 'an erasure could not be finished');
    }
  }
}

const withoutEnd = ({ reason }: KeptPiece): boolean => reason === 'objection';

async function finish(ports: ContactPorts, modules: readonly ServerModule[], row: ErasureRow): Promise<void> {
  await ports.db.transaction(async (tx) => {
    const asked = await erasureAsked(tx, ports.clock, {
      contactId: row.contact_id,
      formerIds: [],
      addresses: [],
    });
    for (const module of modules) await module.eraseContact?.(tx, asked, ports);
    const { kept } = await foreseen(tx, modules, asked);
    const before = JSON.parse(row.kept) as KeptPiece[];
    const all = [...kept, ...before.filter(withoutEnd)];
    if (JSON.stringify(all) === row.kept) return;
    await updateErasure(tx, row.contact_id, {
      kept: JSON.stringify(all),
      next_on: firstDay(all),
      ...(kept.length === 0 ? { identity: null } : {}),
    });
    if (kept.length > 0) return;
    await recordAct(
      tx,
      { via: 'system', clock: ports.clock },
      {
        action: 'contacts.erasureFinished',
        subject: { kind: 'contact', id: row.contact_id, label: null },
      },
    );
  });
}
