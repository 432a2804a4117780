import type { Company } from '../../../base/company/contract/company.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { DocumentNode } from '../../../platform/rich-text/contract/nodes.ts';
import { defaultLayout } from './content/default-layout.ts';
import type { Layout } from './content/letter.ts';
import type { ContentLogo } from './content/mail-document.ts';
import { findLayout } from './store/layouts.ts';
import type { LayoutRow } from './tables.ts';

/** The letterhead in use. */
export const layoutId = 'standard';

/** What stands around the text of every mail. */
export interface Letterhead {
  layout: Layout;
  logo: ContentLogo | null;
}

/** The company's letterhead, or the one that stands in until it has made its own. */
export async function readLetterhead(db: ReadDb, company: Company): Promise<Letterhead> {
  const row = await findLayout(db, layoutId);
  return letterheadOf(row ? layoutOf(row) : defaultLayout, company);
}

export const letterheadOf = (layout: Layout, company: Company): Letterhead => ({
  layout,
  logo: logoOf(layout, company),
});

const layoutOf = (row: LayoutRow): Layout => ({
  intro: row.intro,
  body: JSON.parse(row.body) as DocumentNode,
  logoHeight: row.logo_height,
});

function logoOf({ logoHeight: height }: Layout, { logo, name }: Company): ContentLogo | null {
  return logo && height > 0 ? { ...logo, height, name } : null;
}
