import { pageOfActsAbout } from '../../../audit/server/public.ts';
import type { ActsAbout } from '../../../audit/contract/act-list.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { listPeople } from '../../../users/server/public.ts';
import { accessContact } from '../access-contact.ts';

/** What was done to a contact and who did it, for whoever may open its file. */
export async function listContactActs(ctx: Context, contactId: string, offset?: number): Promise<ActsAbout> {
  const { id } = await accessContact(ctx, contactId);
  return pageOfActsAbout(ctx.db.read, { kind: 'contact', id }, await listPeople(ctx.db.read), offset);
}
