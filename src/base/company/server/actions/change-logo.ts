import type { Files } from '../../../../platform/files/server/files.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { reencodeImage } from '../../../../platform/images/server/reencode-image.ts';
import type { Company } from '../../contract/company.ts';
import { writeCompany } from '../write-company.ts';

/** Large enough for the widest letterhead on a fine screen. */
const logoSide = 1200;

/**
 * Gives the company this logo, drawn anew: pixels only, in a format that every mail program shows.
 *
 * @throws AppError `platform.imageType`, `platform.imageTooLarge`, `platform.imageUnreadable`
 */
export async function changeLogo(
  ctx: Context,
  files: Pick<Files, 'put'>,
  sent: Uint8Array,
): Promise<Company> {
  const { bytes, type } = await reencodeImage(sent, { maxSide: logoSide, as: 'mail', frames: 'first' });
  const { hash } = await files.put(bytes);
  return writeCompany(ctx, { change: { logo_hash: hash, logo_type: type }, act: 'logoChanged' });
}
