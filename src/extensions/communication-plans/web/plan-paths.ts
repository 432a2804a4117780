/** Addresses of this extension's pages, and of those of the base that it leads to. */
export const planPath = (planId: string): string => `/plans/${planId}`;
export const templatesPath = '/plans/templates';
export const newTemplatePath = `${templatesPath}?id=new`;
export const templatePath = (templateId: string): string => `${templatesPath}?id=${templateId}`;
export const layoutPath = '/plans/letterhead';
export const mailboxPath = '/mailbox';
export const settingsPath = '/plans/settings';
export const accountsPath = '/admin/mail-accounts';

interface NewPlan {
  orderId?: string | undefined;
  contactId?: string | undefined;
  templateId?: string | undefined;
}

/** The page of a new plan, with what is already known of it. */
export const newPlanPath = (known: NewPlan = {}): string => withQuery('/plans/new', { ...known });

/** The client file, on one of its tabs. */
export const contactPath = (contactId: string, tab?: string): string =>
  withQuery(`/contacts/${contactId}`, { tab });

/** A mail as it left, in the client file. */
export const sentMailPath = (contactId: string, mailId: string | null): string =>
  withQuery(`/contacts/${contactId}`, { tab: 'mails', mail: mailId ?? undefined });

/** The Exécution window, on one message. */
export const executionPath = (messageId?: string): string => withQuery('/execution', { message: messageId });

/** `path` with the parameters that have a value. */
export function withQuery(
  path: string,
  parameters: Record<string, string | number | boolean | undefined>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) query.set(name, `${value}`);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
