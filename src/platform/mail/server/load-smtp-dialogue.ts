import type { smtpDialogue } from './smtp-dialogue.ts';

export type { SmtpDialogue } from './smtp-dialogue.ts';

/** The mail client, loaded with the first dialogue: a resting server does without it. */
export async function loadSmtpDialogue(): Promise<typeof smtpDialogue> {
  const loaded = await import('./smtp-dialogue.ts');
  return loaded.smtpDialogue;
}
