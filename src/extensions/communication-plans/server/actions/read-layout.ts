import type { Context } from '../../../../platform/http/server/context.ts';
import type { DocumentNode } from '../../../../platform/rich-text/contract/nodes.ts';
import type { Layout } from '../../contract/layout.ts';
import { defaultLayout } from '../content/default-layout.ts';
import { layoutId } from '../letterhead.ts';
import { findLayout } from '../store/layouts.ts';

/** The letterhead in use: the company's own, or the default one. */
export async function readLayout({ db }: Pick<Context, 'db'>): Promise<Layout> {
  const row = await findLayout(db.read, layoutId);
  if (!row) return { ...defaultLayout, updatedAt: null };
  const { intro, logo_height: logoHeight, updated_at: updatedAt } = row;
  return { intro, body: JSON.parse(row.body) as DocumentNode, logoHeight, updatedAt };
}
