import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../base/contacts/contract/contacts.ts';
import { fromPlainText } from '../../../../platform/rich-text/contract/from-plain-text.ts';
import type { DocumentNode } from '../../../../platform/rich-text/contract/nodes.ts';
import { composeContent, type ContentParts } from './compose-content.ts';
import { canonicalJson } from './content-hash.ts';
import { defaultLayout } from './default-layout.ts';
import { valuesOf, type ValueSources } from './values.ts';

const nbsp = '\u00A0';
const legalNotice =
  'Vitrabelle Menuiseries, SARL au capital de 20 000 € – RCS Clermont-Ferrand 123 456 782 – Siège social : ' +
  'ZA des Exemples, 14 rue des Tilleuls, 63000 Clermont-Ferrand – TVA FR11123456782';

const contact: Contact = {
  id: 'c1',
  group: 'client',
  civility: 'MME',
  displayName: 'Mme Hélène Fournier-Bécu',
  civilityLong: 'Madame',
  civilityLetter: 'Madame',
  civilityShort: 'Mme',
  firstName: 'Hélène',
  lastName: 'Fournier-Bécu',
  companyName: null,
  jobTitle: null,
  sector: null,
  siren: null,
  vatNumber: null,
  apeCode: null,
  email: 'helene.fournier-becu@courriel.example',
  otherEmails: [],
  mobile: null,
  phone: null,
  otherPhones: [],
  address1: '27 chemin des Vignes',
  address2: null,
  postalCode: '63170',
  city: 'Aubière',
  country: 'France',
  proAddress1: null,
  proAddress2: null,
  proPostalCode: null,
  proCity: null,
  proCountry: null,
  marketingConsentAt: null,
  marketingConsentSource: null,
  marketingOpposedAt: null,
  marketingOpposedBy: null,
  notes: null,
  customValues: {},
  categoryIds: [],
  externalId: null,
  version: 1,
  createdAt: '2026-01-05T08:00:00.000Z',
  updatedAt: null,
  updatedBy: null,
  archivedAt: null,
  mergedIntoId: null,
  erasedAt: null,
};

const sources: ValueSources = {
  today: '2026-11-23',
  company: {
    name: 'Vitrabelle Menuiseries',
    legalForm: 'SARL',
    shareCapitalCents: 2_000_000,
    siren: '123456782',
    siret: null,
    vatNumber: null,
    rcsCity: null,
    apeCode: null,
    address1: null,
    address2: null,
    postalCode: null,
    city: null,
    phone: '04 65 71 10 00',
    email: null,
    website: 'https://www.vitrabelle.example',
    timezone: 'Europe/Paris',
    holidayRegion: 'metropole',
    openWeekdays: [1, 2, 3, 4, 5],
    closures: [],
    legalNotice,
    logo: null,
    stores: [],
    version: 1,
  },
  owner: {
    firstName: 'Karim',
    lastName: 'Benali',
    jobTitle: 'Chargé du service clients',
    phone: '04 65 71 10 11',
    mobile: null,
    email: 'k.benali@vitrabelle.example',
    signature: null,
  },
  contact,
  order: {
    id: 'o1',
    number: 'CC-2026-0187',
    contactId: 'c1',
    contactName: 'Mme Hélène Fournier-Bécu',
    orderedOn: '2026-09-28',
    designation: 'Baie vitrée aluminium coulissante',
    leadValue: 8,
    leadUnit: 'week',
    expectedOn: '2026-11-23',
    amountCents: 428050,
    storeId: 'pdv1',
    storeName: 'Showroom de Clermont-Ferrand',
    productFamily: 'baie-vitree',
    deliveredAt: null,
    cancelledAt: null,
    version: 1,
  },
  store: {
    id: 'pdv1',
    name: 'Showroom de Clermont-Ferrand',
    address: '14 rue des Tilleuls, 63000 Clermont-Ferrand',
    phone: '04 65 71 10 01',
    hours: 'du mardi au samedi, de 9 h à 12 h et de 14 h à 18 h 30',
    weekHours: null,
    archivedAt: null,
    version: 1,
  },
  ticket: null,
  planValues: {},
  objectionUrl: null,
};

const parts = (changes: Partial<ContentParts>, from: ValueSources = sources): ContentParts => ({
  subject: `Commande %CMD_NUMERO%${nbsp}: disponible à votre point de vente`,
  body: fromPlainText(
    `Votre commande %CMD_NUMERO% est disponible${nbsp}: %PDV_NOM%, %PDV_ADRESSE%.\n\nHoraires d’enlèvement${nbsp}: %PDV_HORAIRES%.\n\nMerci d’apporter votre bon de commande et de prévoir un véhicule adapté (les dimensions figurent sur la notice jointe) ou d’appeler le %PDV_TELEPHONE% pour convenir d’une livraison. Nous conservons votre commande sans frais pendant quinze jours.`,
  ),
  layout: defaultLayout,
  logo: null,
  values: valuesOf(from),
  from: { name: 'Karim Benali', address: 'contact@vitrabelle.example' },
  replyTo: null,
  to: { name: 'Hélène Fournier-Bécu', address: 'helene.fournier-becu@courriel.example' },
  attachments: [],
  unsubscribeUrl: null,
  ...changes,
});

const text = (body: string, from: ValueSources = sources): string =>
  composeContent(parts({ body: fromPlainText(body) }, from)).content.text;

describe('composeContent', () => {
  it('writes the golden mail, letter for letter', () => {
    const { content, missing } = composeContent(parts({}));
    expect(missing).toEqual([]);
    expect(content.subject).toBe(`Commande CC-2026-0187${nbsp}: disponible à votre point de vente`);
    expect(content.text).toBe(
      `Madame,

Votre commande CC-2026-0187 est disponible${nbsp}: Showroom de Clermont-Ferrand, 14 rue des Tilleuls, 63000 Clermont-Ferrand.

Horaires d’enlèvement${nbsp}: du mardi au samedi, de 9 h à 12 h et de 14 h à 18 h 30.

Merci d’apporter votre bon de commande et de prévoir un véhicule adapté (les dimensions figurent sur la notice jointe) ou d’appeler le 04 65 71 10 01 pour convenir d’une livraison. Nous conservons votre commande sans frais pendant quinze jours.

Bien cordialement,

Karim Benali
Chargé du service clients
Vitrabelle Menuiseries – 04 65 71 10 11

${legalNotice.replaceAll('\u202F', nbsp)}`,
    );
  });

  it('writes values as French letters do', () => {
    expect(text('%CMD_MONTANT_TTC%, %CMD_DELAI%, le %CMD_DATE%, %DT_SYS%')).toContain(
      `4${nbsp}280,50${nbsp}€, 8 semaines, le 28 septembre 2026, 23/11/2026`,
    );
    const first = { ...sources, planValues: { DATE_REPORT: '2026-05-01' } };
    expect(text('%DATE_REPORT%', first)).toContain('1er mai 2026');
  });

  it('puts the signature under the name of whoever has written one, its lines on a single one, and the mobile where it is asked for', () => {
    const owner = {
      ...sources.owner!,
      mobile: '06 12 34 56 78',
      signature: 'Du mardi au samedi\n\n Parking gratuit ',
    };
    const mail = text('Mobile : %USR_GSMBUR%', { ...sources, owner });
    expect(mail).toContain('Mobile : 06 12 34 56 78');
    expect(mail).toContain('– 04 65 71 10 11\nDu mardi au samedi – Parking gratuit\n');
    const without = composeContent(parts({ body: fromPlainText('Mobile : %USR_GSMBUR%') }));
    expect(without.missing).toEqual(['USR_GSMBUR']);
  });

  it('holds no narrow no-break space, wherever it came from', () => {
    const company = { ...sources.company, legalNotice: 'SARL au capital de 20\u202F000\u00A0€' };
    const subject = 'Une question\u202F?';
    const { content } = composeContent(parts({ subject }, { ...sources, company }));
    expect(content.subject).toBe(`Une question${nbsp}?`);
    expect(content.text).toContain(`20${nbsp}000${nbsp}€`);
    expect(content.html + content.text).not.toContain('\u202F');
  });

  it('shows values as text: escaped in HTML, plain in text', () => {
    const odd = { ...contact, firstName: 'Test <b>Gras</b>', lastName: 'O’Brien & Fils' };
    const body = fromPlainText('%PRENOM_CONTACT% %NOM_CONTACT%');
    const { content } = composeContent(parts({ body }, { ...sources, contact: odd }));
    expect(content.html).toContain('Test &lt;b&gt;Gras&lt;/b&gt; O’Brien &amp; Fils');
    expect(content.html).not.toContain('<b>Gras');
    expect(content.text).toContain('Test <b>Gras</b> O’Brien & Fils');
  });

  it('does not let a value break its line, in the subject least of all', () => {
    const odd = { ...contact, lastName: 'Fournier\r\nBcc: everybody@evil.example\u2028x\u0000' };
    const { content } = composeContent(
      parts({ subject: 'Pour %NOM_CONTACT%' }, { ...sources, contact: odd }),
    );
    expect(content.subject).toBe('Pour Fournier Bcc: everybody@evil.example x');
    expect(content.html).toContain('<title>Pour Fournier Bcc: everybody@evil.example x</title>');
  });

  it('reads a value once: a name inside it stays what it says', () => {
    const odd = { ...contact, lastName: '%CMD_NUMERO%' };
    expect(text('Bonjour %NOM_CONTACT%', { ...sources, contact: odd })).toContain('Bonjour %CMD_NUMERO%');
  });

  it('finds a name whose halves carry different marks', () => {
    const body: DocumentNode = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'N° %CMD_' },
            { type: 'text', text: 'NUMERO%', marks: [{ type: 'bold' }] },
          ],
        },
      ],
    };
    expect(composeContent(parts({ body })).content.text).toContain('N° CC-2026-0187');
    const noOrder = composeContent(parts({ body }, { ...sources, order: null }));
    expect(noOrder.missing).toContain('CMD_NUMERO');
  });

  it('names what is missing, and uses a fallback where there is one', () => {
    const body = fromPlainText('%RAISON_SOCIALE|chez vous%, %DATE_REPORT%, %MOTIF_REPORT%, %DATE_REPORT%');
    const { content, missing } = composeContent(parts({ body }));
    expect(missing).toEqual(['DATE_REPORT', 'MOTIF_REPORT']);
    expect(content.text).toContain('chez vous, %DATE_REPORT%, %MOTIF_REPORT%');
  });

  it('takes an empty fallback for none: the mail cannot leave with a hole', () => {
    const { content, missing } = composeContent(parts({ body: fromPlainText('Chez %RAISON_SOCIALE|%.') }));
    expect(missing).toEqual(['RAISON_SOCIALE']);
    expect(content.text).toContain('Chez %RAISON_SOCIALE|%.');
  });

  it('does not take the address of a link for a variable', () => {
    const body: DocumentNode = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'ici',
              marks: [{ type: 'link', attrs: { href: 'https://a.example/%CMD_DATE%C3%A9' } }],
            },
          ],
        },
      ],
    };
    const { missing, content } = composeContent(parts({ body }, { ...sources, order: null }));
    expect(missing).not.toContain('CMD_DATE');
    expect(content.html).toContain('https://a.example/%CMD_DATE%C3%A9');
  });

  it('leaves a line of the letterhead out when its value is not known', () => {
    const quiet = {
      ...sources,
      owner: sources.owner && { ...sources.owner, jobTitle: '', phone: '' },
      company: { ...sources.company, legalNotice: null, phone: null },
    };
    const { content, missing } = composeContent(parts({}, quiet));
    expect(missing).toEqual([]);
    expect(content.text.endsWith('Bien cordialement,\n\nKarim Benali')).toBe(true);
    expect(content.text).not.toContain('%');
  });

  it('makes the objection address a link', () => {
    const objectionUrl = 'https://miaou.vitrabelle.example/api/communication-plans/opt-out/abc';
    const body = fromPlainText(`Un clic suffit${nbsp}: %LIEN_OPPOSITION%`);
    const { content } = composeContent(parts({ body }, { ...sources, objectionUrl }));
    expect(content.html).toContain(`<a href="${objectionUrl}"`);
    expect(content.text).toContain(objectionUrl);
  });

  it('writes to nobody in particular « Madame, Monsieur »', () => {
    const nobody = { ...sources, contact: { ...contact, civilityLetter: null } };
    expect(text('Bonjour.', nobody).startsWith('Madame, Monsieur,\n\n')).toBe(true);
  });
});

describe('contentHash', () => {
  const hash = (changes: Partial<ContentParts>, from = sources) =>
    composeContent(parts(changes, from)).contentHash;
  const logo = { hash: 'c'.repeat(64), type: 'image/png', height: 80, name: 'Vitrabelle' };
  const attachment = { hash: 'a'.repeat(64), name: 'notice.pdf', type: 'application/pdf' };

  it('is the same for the same mail', () => expect(hash({})).toBe(hash({})));

  it.each([
    ['the subject', { subject: 'Autre' }],
    ['the body', { body: fromPlainText('Autre') }],
    ['the sender', { from: { name: 'Sophie', address: 'contact@vitrabelle.example' } }],
    ['who gets answers', { replyTo: { name: 'K', address: 'k@vitrabelle.example' } }],
    ['the recipient', { to: { name: '', address: 'autre@courriel.example' } }],
    ['an attachment', { attachments: [attachment] }],
    ['the unsubscribe address', { unsubscribeUrl: 'https://a.example/' }],
    ['the letterhead', { layout: { ...defaultLayout, intro: 'Bonjour,' } }],
    ['a logo', { logo }],
  ] as [string, Partial<ContentParts>][])('changes with %s', (_, changes) =>
    expect(hash(changes)).not.toBe(hash({})),
  );

  it('changes with the bytes of the logo and with its height', () => {
    const hashes = [logo, { ...logo, hash: 'd'.repeat(64) }, { ...logo, height: 40 }].map((one) =>
      hash({ logo: one }),
    );
    expect(new Set(hashes).size).toBe(3);
  });

  it('changes with the bytes of an attachment, not only with its name', () => {
    const other = { ...attachment, hash: 'b'.repeat(64) };
    expect(hash({ attachments: [attachment] })).not.toBe(hash({ attachments: [other] }));
  });

  it('changes with a value', () => {
    const store = sources.store && { ...sources.store, hours: 'fermé' };
    expect(hash({}, { ...sources, store })).not.toBe(hash({}));
  });

  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: null }], a: 'é' })).toBe('{"a":"é","b":[1,{"c":null,"d":2}]}');
  });
});
