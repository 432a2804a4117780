import type { QueryKey } from '@tanstack/react-query';

const id = 'communication-plans';

/** Names of what is kept in the browser, so that an event can say what it makes stale. */
export const queryKeys = {
  all: [id],
  lists: [id, 'plans'],
  list: (query: object) => [id, 'plans', query],
  plan: (planId: string) => [id, 'plan', planId],
  journal: (planId: string) => [id, 'journal', planId],
  // Under the plan: whatever makes one stale makes the other.
  resumption: (planId: string) => [id, 'plan', planId, 'resumption'],
  recounts: (calendar: object) => [id, 'recounts', calendar],
  draft: (input: object | null) => [id, 'draft', input],
  settings: [id, 'settings'],
  templates: [id, 'templates'],
  template: (templateId: string) => [id, 'templates', templateId],
  layout: [id, 'layout'],
  compositions: [id, 'composition'],
  composition: (input: object) => [id, 'composition', input],
  execution: [id, 'execution'],
  // Under the execution: whatever makes one stale makes the other.
  late: (input: object) => [id, 'execution', 'late', input],
  // Under the lists of plans: whatever makes one stale makes the other.
  coming: (contactId: string) => [id, 'plans', 'coming', contactId],
  // Beside the execution: the menu bar asks for it itself, on whatever page.
  executionCount: [id, 'executionCount'],
  // As much: the desktop gathers what happened before it asks.
  executionSummary: [id, 'executionSummary'],
  // Under the lists of plans: whatever makes one stale makes the other.
  days: (span: object) => [id, 'plans', 'days', span],
  allPreviews: [id, 'preview'],
  previews: (planId: string) => [id, 'preview', planId],
  preview: (planId: string, messageId: string) => [id, 'preview', planId, messageId],
  variables: (query: object) => [id, 'variables', query],
} satisfies Record<string, QueryKey | ((...parts: never[]) => QueryKey)>;
