import type { Context } from '../../../../platform/http/server/context.ts';
import type { TemplateList } from '../../contract/templates.ts';
import { listTemplates as readTemplates } from '../store/templates.ts';

/** Neither engine sorts French by itself. */
const french = new Intl.Collator('fr');

/** All plan-types, by label. */
export async function listTemplates(ctx: Context): Promise<TemplateList> {
  const rows = await readTemplates(ctx.db.read);
  const templates = rows.map((row) => ({
    id: row.id,
    code: row.code,
    label: row.label,
    description: row.description,
    messageCount: row.message_count,
    runningPlans: row.running_plans,
    updatedAt: row.updated_at,
  }));
  templates.sort((one, other) => french.compare(one.label, other.label) || french.compare(one.id, other.id));
  return { templates };
}
