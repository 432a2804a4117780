/** Whether mails may leave: every person signed in hears that it has changed, and asks anew what they may see. */
export const sendingTopic = 'mail-accounts/sending';
export const sendingChanged = 'sending.changed';

/** For administrators: what they must act on. */
export const alertsTopic = 'mail-accounts/alerts';

export const accountPaused = 'account.paused';
export interface AccountPaused {
  accountId: string;
  name: string;
  /** The server's own words. */
  response: string;
}

export const sendingHeld = 'sending.held';
