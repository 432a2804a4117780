import type { Company, Store } from '../../../../base/company/contract/company.ts';
import type { Contact } from '../../../../base/contacts/contract/contacts.ts';
import type { ContactVariables } from '../../../../base/contacts/server/public.ts';
import type { CustomFieldKind } from '../../../../base/contacts/contract/custom-fields.ts';
import type { Order, Ticket } from '../../../../base/orders/contract/orders.ts';
import type { PlanValues, VariableName } from '../../contract/variables.ts';
import {
  formatAmount,
  formatLeadTime,
  formatLongDate,
  formatNumber,
  formatShortDate,
  formatSiren,
} from './french-formats.ts';
import { oneLine } from './one-line.ts';

/** The person in charge of the plan, who signs its mails. */
export interface Signatory {
  firstName: string;
  lastName: string;
  jobTitle: string;
  phone: string | null;
  mobile: string | null;
  email: string | null;
  /** Lines, of which a mail makes one. */
  signature: string | null;
}

/** What the values of one mail are read from. */
export interface ValueSources {
  /** Civil date of the company. */
  today: string;
  company: Company;
  owner: Signatory | null;
  contact: Contact | null;
  order: Order | null;
  store: Store | null;
  ticket: Ticket | null;
  planValues: PlanValues;
  objectionUrl: string | null;
  /** The company's own fields of contacts; absent: it has none. */
  contactVariables?: ContactVariables;
}

/** The value of every variable, those of the company's own fields too, on one line; null where there is none. */
export type Values = Readonly<Record<VariableName, string | null> & Record<string, string | null>>;

/** The values of all variables, formatted as French letters write them. */
export function valuesOf(sources: ValueSources): Values {
  const raw: Record<VariableName, string | null | undefined> = {
    DT_SYS: formatShortDate(sources.today),
    ...companyValues(sources.company),
    ...ownerValues(sources.owner, sources.company),
    ...contactValues(sources.contact),
    CATEGORIES: sources.contactVariables?.categoriesOf(sources.contact).join(', '),
    LIEN_OPPOSITION: sources.objectionUrl,
    ...orderValues(sources.order),
    ...storeValues(sources.store),
    ...ticketValues(sources.ticket),
    DATE_REPORT: sources.planValues.DATE_REPORT && formatLongDate(sources.planValues.DATE_REPORT),
    MOTIF_REPORT: sources.planValues.MOTIF_REPORT,
  };
  const own = ownValues(sources.contactVariables?.of(sources.contact) ?? []);
  const entries = Object.entries({ ...own, ...raw }).map(([name, value]) => [
    name,
    oneLine(value ?? '') || null,
  ]);
  return Object.fromEntries(entries) as Values;
}

const companyValues = (company: Company) => ({
  SOC_RAISON: company.name,
  SOC_TELBUR: company.phone,
  SOC_MENTIONS: company.legalNotice,
  SOC_SITE: company.website,
});

const ownerValues = (owner: Signatory | null, company: Company) => ({
  USR_PRENOM: owner?.firstName,
  USR_NOM: owner?.lastName,
  USR_FONCTION: owner?.jobTitle,
  USR_TELBUR: owner && (owner.phone || company.phone),
  USR_GSMBUR: owner?.mobile,
  USR_MAILBUR: owner?.email,
  USR_SIGNATURE:
    owner?.signature &&
    owner.signature
      .split(/\s*\n\s*/)
      .filter(Boolean)
      .join(' – '),
});

const contactValues = (contact: Contact | null) => ({
  // An organisation, or a person whose civility nobody wrote down.
  CIVILITE_LITT: contact && (contact.civilityLetter ?? 'Madame, Monsieur'),
  CIVILITE_LONG: contact?.civilityLong,
  CIVILITE_COURT: contact?.civilityShort,
  PRENOM_CONTACT: contact?.firstName,
  NOM_CONTACT: contact?.lastName,
  RAISON_SOCIALE: contact?.companyName,
  ADRESSE_1_2_DOM: [contact?.address1, contact?.address2].filter(Boolean).join(', '),
  CODE_POSTAL_DOM: contact?.postalCode,
  VILLE_DOM: contact?.city,
  PAYS_DOM: contact?.country,
  ADRESSE_1_2_PRO: [contact?.proAddress1, contact?.proAddress2].filter(Boolean).join(', '),
  CODE_POSTAL_PRO: contact?.proPostalCode,
  VILLE_PRO: contact?.proCity,
  PAYS_PRO: contact?.proCountry,
  FONCTION_CONTACT: contact?.jobTitle,
  SECTEUR_PRO: contact?.sector,
  NUMERO_ENTREP: contact?.siren && formatSiren(contact.siren),
  NUMERO_TVA: contact?.vatNumber,
  CODE_APE: contact?.apeCode,
});

/** The company's own fields, each as a French letter writes what it holds. */
const ownValues = (variables: ReturnType<ContactVariables['of']>): Record<string, string | null> =>
  Object.fromEntries(
    variables.map(({ name, kind, value }) => [name, value === null ? null : ownValue(kind, value)]),
  );

function ownValue(kind: CustomFieldKind, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return formatNumber(value);
  return kind === 'date' ? formatLongDate(value) : value;
}

const orderValues = (order: Order | null) => ({
  CMD_NUMERO: order?.number,
  CMD_DATE: order && formatLongDate(order.orderedOn),
  CMD_DESIGNATION: order?.designation,
  CMD_DELAI: order?.leadValue && order.leadUnit ? formatLeadTime(order.leadValue, order.leadUnit) : null,
  CMD_DATE_PREVUE: order?.expectedOn && formatLongDate(order.expectedOn),
  CMD_MONTANT_TTC: order && formatAmount(order.amountCents),
});

const storeValues = (store: Store | null) => ({
  PDV_NOM: store?.name,
  PDV_ADRESSE: store?.address,
  PDV_HORAIRES: store?.hours,
  PDV_TELEPHONE: store?.phone,
});

const ticketValues = (ticket: Ticket | null) => ({
  SAV_NUMERO: ticket?.number,
  SAV_DATE: ticket && formatLongDate(ticket.openedOn),
  SAV_OBJET: ticket?.subject,
});
