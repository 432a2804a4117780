/** The live topic of this extension, heard by anybody signed in: plans are the whole company's. */
export const plansTopic = 'communication-plans/plans';

/** Names of its events. `plan.changed` covers creation, settings, state and edition of messages. */
export const planEvents = {
  planChanged: 'plan.changed',
  templatesChanged: 'templates.changed',
  layoutChanged: 'layout.changed',
  messageSent: 'planMessage.sent',
  messageDeferred: 'planMessage.deferred',
  messageRefused: 'planMessage.refused',
  messageUncertain: 'planMessage.uncertain',
  messageTaken: 'planMessage.taken',
  settingsChanged: 'settings.changed',
} as const;

/** Data of `plan.changed`. */
export interface PlanChanged {
  planId: string;
  contactId: string;
}

/** Data of the `planMessage.…` events. */
export interface MessageChanged extends PlanChanged {
  messageId: string;
  position: number;
}
