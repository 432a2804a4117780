import type { Context } from '../../../../platform/http/server/context.ts';
import type { LatePreviewInput, LateProposal, LateProposals } from '../../contract/late.ts';
import { proposeLate } from '../late/propose-late.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { plansById } from '../store/execution.ts';
import { readerFor } from '../surroundings.ts';

/** What would become of the late messages of these plans. Writes nothing. */
export async function previewLate(
  ctx: Context,
  ports: PlansPorts,
  { policy, planIds }: LatePreviewInput,
): Promise<LateProposals> {
  const reader = await readerFor(ctx, ports);
  const found = await plansById(ctx.db.read, planIds);
  const plans = [...new Set(planIds)].flatMap((id) => found.get(id) ?? []);
  await reader.load(plans);
  const proposals: LateProposal[] = [];
  for (const plan of plans) {
    const proposal = await proposeLate(ctx.db.read, reader, plan, policy);
    if (proposal) proposals.push(proposal);
  }
  return { proposals };
}
