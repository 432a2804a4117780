import type { Context } from '../../../../platform/http/server/context.ts';
import type { Template } from '../../contract/templates.ts';
import { accessTemplate } from '../access-template.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { presentTemplate } from '../present-template.ts';

export async function readTemplate(ctx: Context, ports: PlansPorts, id: string): Promise<Template> {
  return presentTemplate(ctx.db.read, ports.files, await accessTemplate(ctx.db.read, id));
}
