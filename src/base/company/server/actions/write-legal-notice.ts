import type { Context } from '../../../../platform/http/server/context.ts';
import { cleanText } from '../../../../platform/rich-text/contract/clean-text.ts';
import type { Company, LegalNotice } from '../../contract/company.ts';
import { theCompany } from '../public.ts';
import { updateCompany } from '../store/companies.ts';

/** Writes the mentions of letters and mails, on one line as mails show them. */
export async function writeLegalNotice(ctx: Context, { legalNotice }: LegalNotice): Promise<Company> {
  const line = cleanText(legalNotice)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  await ctx.db.transaction((tx) => updateCompany(tx, { legal_notice: line || null }));
  return theCompany(ctx.db.read);
}
