import { Type, type Static } from 'typebox';
import { closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';

export const variableGroups = [
  'general',
  'company',
  'user',
  'contact',
  'order',
  'store',
  'ticket',
  'plan',
] as const;
export type VariableGroup = (typeof variableGroups)[number];

/**
 * Every variable a person may write in a subject or a body, by group. Its words are `variables.<NAME>` in
 * the locales. The layout has two more of its own: `INTRO` and `LETEXT`; and the company has those of its own fields of
 * contacts, `USDEF_…`, which stand in group `contact` after these.
 */
export const variablesByGroup = {
  general: ['DT_SYS'],
  company: ['SOC_RAISON', 'SOC_TELBUR', 'SOC_MENTIONS', 'SOC_SITE'],
  user: ['USR_PRENOM', 'USR_NOM', 'USR_FONCTION', 'USR_TELBUR', 'USR_GSMBUR', 'USR_MAILBUR', 'USR_SIGNATURE'],
  contact: [
    'CIVILITE_LITT',
    'CIVILITE_LONG',
    'CIVILITE_COURT',
    'PRENOM_CONTACT',
    'NOM_CONTACT',
    'RAISON_SOCIALE',
    'ADRESSE_1_2_DOM',
    'CODE_POSTAL_DOM',
    'VILLE_DOM',
    'PAYS_DOM',
    'ADRESSE_1_2_PRO',
    'CODE_POSTAL_PRO',
    'VILLE_PRO',
    'PAYS_PRO',
    'FONCTION_CONTACT',
    'SECTEUR_PRO',
    'NUMERO_ENTREP',
    'NUMERO_TVA',
    'CODE_APE',
    'CATEGORIES',
    'LIEN_OPPOSITION',
  ],
  order: ['CMD_NUMERO', 'CMD_DATE', 'CMD_DESIGNATION', 'CMD_DELAI', 'CMD_DATE_PREVUE', 'CMD_MONTANT_TTC'],
  store: ['PDV_NOM', 'PDV_ADRESSE', 'PDV_HORAIRES', 'PDV_TELEPHONE'],
  ticket: ['SAV_NUMERO', 'SAV_DATE', 'SAV_OBJET'],
  plan: ['DATE_REPORT', 'MOTIF_REPORT'],
} as const satisfies Record<VariableGroup, readonly string[]>;

export type VariableName = (typeof variablesByGroup)[VariableGroup][number];

/** What only the person who makes the plan knows. Absent is empty: found before sending. */
export const PlanValues = closed({
  /** A civil date, shown in the mail as « 14 décembre 2026 ». */
  DATE_REPORT: Type.Optional(Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' })),
  MOTIF_REPORT: Type.Optional(Type.String({ maxLength: 500 })),
});
export type PlanValues = Static<typeof PlanValues>;

export const VariablesQuery = closed({
  planId: Type.Optional(Id),
  contactId: Type.Optional(Id),
  orderId: Type.Optional(Id),
  ticketId: Type.Optional(Id),
});
export type VariablesQuery = Static<typeof VariablesQuery>;

/** The catalogue with the value each has for what the query names; null where there is none. */
export const VariableList = closed({
  groups: Type.Array(
    closed({
      group: Type.Enum([...variableGroups]),
      /** `label`: of the company's own fields only; the words of the others are in the locales. */
      variables: Type.Array(
        closed({ name: Type.String(), label: nullable(Type.String()), value: nullable(Type.String()) }),
      ),
    }),
  ),
});
export type VariableList = Static<typeof VariableList>;
