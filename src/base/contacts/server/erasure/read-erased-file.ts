import { notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { KeptPiece } from '../../../../platform/modules/server/contact-data.ts';
import { userById } from '../../../users/server/public.ts';
import type { ErasedFile } from '../../contract/erasure.ts';
import type { ContactPorts } from '../holders.ts';
import { findErasure } from '../store/erasures.ts';
import { shown } from './foresee-erasure.ts';
import { unsealIdentity } from './sealed-identity.ts';

/** What is left of an erased person. @throws AppError `contacts.unknown` */
export async function readErasedFile(
  ctx: Context,
  { secrets }: Pick<ContactPorts, 'secrets'>,
  contactId: string,
): Promise<ErasedFile> {
  const row = await findErasure(ctx.db.read, contactId);
  if (!row) throw notFound('contacts.unknown');
  const by = row.erased_by === null ? null : await userById(ctx.db.read, row.erased_by);
  return {
    erasedAt: row.erased_at,
    erasedBy: by && `${by.first_name} ${by.last_name}`,
    kept: (JSON.parse(row.kept) as KeptPiece[]).map(shown),
    identity: unsealIdentity(secrets, row.identity),
  };
}
