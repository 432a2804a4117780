import type { Context } from '../../../../platform/http/server/context.ts';
import { cleanText } from '../../../../platform/rich-text/contract/clean-text.ts';
import type { Company, LegalNotice } from '../../contract/company.ts';
import { writeCompany } from '../write-company.ts';

/** Writes the mentions of letters and mails, on one line as mails show them. */
export async function writeLegalNotice(
  ctx: Context,
  { legalNotice, version }: LegalNotice,
): Promise<Company> {
  const line = cleanText(legalNotice)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  return writeCompany(ctx, { change: { legal_notice: line || null }, version, act: 'legalNoticeChanged' });
}
