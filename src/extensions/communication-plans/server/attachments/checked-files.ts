import type { Files } from '../../../../platform/files/server/files.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { AttachmentInput } from '../../contract/attachments.ts';
import { findAttachmentByHash } from '../store/attachments.ts';
import { isPass } from './attachment-pass.ts';

/** What the check of a message asks of the files that it is to carry. */
export interface CheckedFiles extends Pick<Files, 'renew' | 'read'> {
  /** Whether this person may give this file to a message. */
  mayCarry(file: Pick<AttachmentInput, 'hash' | 'pass'>): Promise<boolean>;
}

/**
 * Files that this person has just sent, and those that some message carries already. The store holds what others talk
 * about as well: whoever knows the name of such a file must not come to it by a message.
 */
export const checkedFiles = (
  ctx: Pick<Context, 'db' | 'viewer'>,
  { files, secrets }: { files: Pick<Files, 'renew' | 'read'>; secrets: Pick<Secrets, 'unseal'> },
): CheckedFiles => ({
  renew: (hash) => files.renew(hash),
  read: (hash) => files.read(hash),
  async mayCarry({ hash, pass }) {
    if (isPass(secrets, pass, { userId: ctx.viewer.userId, hash })) return true;
    return (await findAttachmentByHash(ctx.db.read, hash)) !== undefined;
  },
});
