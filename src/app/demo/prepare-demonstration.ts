import type { PlacedWidget } from '../../base/desktop/contract/desktop.ts';
import type { Files } from '../../platform/files/server/files.ts';
import type { DemonstrationBase } from '../../platform/modules/server/module.ts';
import { attachmentTexts } from './attachment-texts.ts';
import demonstrationData from './demo-data.json' with { type: 'json' };
import { demonstrationLogo } from './demonstration-logo.ts';
import { demonstrationPdf, type DocumentIssuer } from './demonstration-pdf.ts';
import { keepMomentsPast } from './keep-moments-past.ts';
import { parisDay, shiftDates, type Json } from './shift-dates.ts';

/** The section `attachments`: what the file store holds, by file name. */
export type DemonstrationAttachments = Record<string, { hash: string; size: number; type: string }>;

/**
 * The demonstration of the file, its dates moved so that its test clock is today in Paris, and four sections of
 * ours: `attachments` and `logo`, stored as real files, `desktop`, everybody's first desktop, and `jokers`, the commands
 * that the extensions bring.
 */
export async function prepareDemonstration(
  files: Pick<Files, 'put'>,
  now: string,
  { widgets, commands }: { widgets: PlacedWidget[]; commands: string[] },
): Promise<DemonstrationBase> {
  const today = parisDay(now);
  const { holidays, ...dated } = demonstrationData;
  const days = Temporal.PlainDate.from(dated.testClock).until(today, { largestUnit: 'days' }).days;
  const sections: Record<string, unknown> = {
    ...(keepMomentsPast(shiftDates(dated as Json, days), now) as object),
    // Real public holidays stay where they are.
    holidays,
    attachments: await storeAttachments(files, dated.company),
    logo: await storeLogo(files),
    desktop: { widgets },
    jokers: { commands },
  };
  return {
    today,
    section<T>(name: string): T {
      if (!Object.hasOwn(sections, name)) throw new Error(`the demonstration has no section ${name}`);
      return sections[name] as T;
    },
  };
}

async function storeAttachments(
  files: Pick<Files, 'put'>,
  issuer: DocumentIssuer,
): Promise<DemonstrationAttachments> {
  const stored: DemonstrationAttachments = {};
  for (const name of Object.keys(attachmentTexts)) {
    const { hash, size } = await files.put(await demonstrationPdf(name, issuer));
    stored[name] = { hash, size, type: 'application/pdf' };
  }
  return stored;
}

async function storeLogo(files: Pick<Files, 'put'>): Promise<{ hash: string; type: string }> {
  const { hash } = await files.put(await demonstrationLogo());
  return { hash, type: 'image/png' };
}
