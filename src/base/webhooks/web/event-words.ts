import type { TFunction } from 'i18next';
import { trialEvent, type EventChoice } from '../contract/webhooks.ts';

/** An event in the reader's words; one that is not offered any more, by its id. */
export function eventWords(t: TFunction, event: string, choices: readonly EventChoice[]): string {
  if (event === trialEvent) return t('webhooks:events.trial');
  const choice = choices.find(({ id }) => id === event);
  return choice ? t(choice.labelKey) : event;
}
