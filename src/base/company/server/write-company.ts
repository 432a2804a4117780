import { recordAct } from '../../audit/server/public.ts';
import { afterCommit, type Tx } from '../../../platform/db/server/database.ts';
import { conflict } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { Company } from '../contract/company.ts';
import { companyEvents, companyTopic } from '../contract/events.ts';
import { theCompany } from './public.ts';
import { updateCompany } from './store/companies.ts';
import type { CompanyRow } from './tables.ts';

export interface CompanyWriting {
  change: Partial<CompanyRow>;
  /** The one that was read; absent: whatever is there. */
  version?: number | undefined;
  /** What the journal tells: `changed`, `logoChanged`… of `acts`. */
  act: string;
  details?: Readonly<Record<string, string | number | null>>;
  /** What else is written in the same step. */
  also?: (tx: Tx) => Promise<void>;
}

/** Writes the company in one step, tells the open windows and the journal. @throws 409 `company.changedMeanwhile` */
export async function writeCompany(ctx: Context, writing: CompanyWriting): Promise<Company> {
  const { change, version, act, details, also } = writing;
  const written = await ctx.db.transaction(async (tx) => {
    // First the one row that others wait for: two changes at once follow each other.
    if (!(await updateCompany(tx, change, version))) return false;
    await also?.(tx);
    announceCompany(tx, ctx);
    await recordAct(tx, ctx, { action: `company.${act}`, ...(details && { details }) });
    return true;
  });
  const company = await theCompany(ctx.db.read);
  if (!written) throw conflict('company.changedMeanwhile', { company });
  return company;
}

/** Tells the open windows, once `tx` is durable, that the company or its stores are no longer what they show. */
export function announceCompany(tx: Tx, { live }: Pick<Context, 'live'>): void {
  afterCommit(tx, () => live.publish(companyTopic, companyEvents.changed, {}));
}
