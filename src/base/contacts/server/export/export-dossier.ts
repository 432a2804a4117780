import type { Readable } from 'node:stream';
import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { HeldPart } from '../../../../platform/modules/server/contact-data.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { theCompany } from '../../../company/server/public.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { accessContact } from '../access-contact.ts';
import { holders, type ContactPorts } from '../holders.ts';
import { zipParts } from './zip-parts.ts';

const words = { fr, en };

/**
 * Everything held on a person, for them to read or to take elsewhere (RGPD 15 and 20). Written down in the journal
 * before it leaves.
 *
 * @throws AppError `contacts.erasedAlready`, `contacts.holderMissing` {extension} (409)
 */
export async function exportDossier(
  ctx: Context,
  ports: ContactPorts,
  contactId: string,
  language: 'fr' | 'en',
): Promise<{ name: string; size: number; bytes: Readable }> {
  const contact = await accessContact(ctx, contactId);
  if (contact.erasedAt !== null) throw conflict('contacts.erasedAlready');
  const { name: company, timezone } = await theCompany(ctx.db.read);
  const parts: HeldPart[] = [];
  for (const module of await holders(ctx.db.read, ports)) {
    const asked = { contactId: contact.id, language, timezone };
    parts.push(...((await module.exportContact?.(asked, ports)) ?? []));
  }
  await ctx.db.transaction((tx) =>
    recordAct(tx, ctx, {
      action: 'contacts.dossierExported',
      subject: { kind: 'contact', id: contact.id, label: contact.displayName },
    }),
  );
  const said = words[language].dossier;
  const day = ctx.clock.now().slice(0, 10);
  const shownDay = day.split('-').toReversed().join('/');
  const { size, bytes } = await zipParts(parts, ports.files, {
    language,
    title: said.title.replace('{{name}}', () => contact.displayName),
    intro: said.intro.replace('{{company}}', () => company).replace('{{date}}', shownDay),
    nothing: said.nothing,
    files: said.files,
  });
  return { name: `${said.file} ${contact.displayName} ${day}.zip`, size, bytes };
}
