import type { DelayUnit } from '../../contract/delay.ts';
import type { Nature } from '../../contract/rules.ts';

/** The section `planTemplates`. Bodies are plain text, attachments are file names. */
export interface DemonstrationTemplate {
  id: string;
  code: string;
  label: string;
  description: string;
  messages: {
    position: number;
    delayValue: number;
    delayUnit: DelayUnit;
    nature: Nature;
    subject: string;
    body: string;
    attachments: string[];
  }[];
}

/** The section `plans`. */
export interface DemonstrationPlan {
  id: string;
  templateCode: string;
  contactId: string;
  orderId: string;
  ticketId?: string;
  startDate: string;
  status: 'active' | 'suspended';
  replacesPlanId?: string;
  planVariables?: { DATE_REPORT: string; MOTIF_REPORT: string };
}

/** The section `layout`. */
export interface DemonstrationLayout {
  intro: string;
  text: string;
}

/** The section `attachments`: files already in the store, by name. */
export type DemonstrationFiles = Record<string, { hash: string; size: number; type: string }>;
