import type { Context } from '../../../../platform/http/server/context.ts';
import type { MovedPart } from '../../../../platform/modules/server/contact-move.ts';
import { conflict, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Contact } from '../../contract/contacts.ts';
import type { MergePreview } from '../../contract/merge.ts';
import { accessContact } from '../access-contact.ts';
import { holders, type ContactPorts } from '../holders.ts';

/** Both contacts, and what would go from the other one to the one that is kept. */
export async function previewMerge(
  ctx: Context,
  ports: ContactPorts,
  id: string,
  otherId: string,
): Promise<MergePreview> {
  if (id === otherId) throw invalid('contacts.mergeWithItself', '/otherId');
  const kept = await accessContact(ctx, id);
  const other = await accessContact(ctx, otherId);
  for (const contact of [kept, other]) refuseGone(contact);
  const moves: MovedPart[] = [];
  for (const module of await holders(ctx.db.read, ports)) {
    moves.push(...((await module.countOfContact?.(ctx.db.read, otherId)) ?? []));
  }
  return { kept, other, moves: moves.filter(({ count }) => count > 0) };
}

function refuseGone({ mergedIntoId, erasedAt }: Contact): void {
  if (mergedIntoId) throw conflict('contacts.merged', { mergedIntoId });
  if (erasedAt) throw conflict('contacts.erased');
}
