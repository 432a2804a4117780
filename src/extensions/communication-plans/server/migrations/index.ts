import { plans } from './001-plans.ts';
import { automaticAndRetries } from './002-automatic-and-retries.ts';
import { askingAttention } from './003-asking-attention.ts';
import { planList } from './004-plan-list.ts';
import { progress } from './005-progress.ts';
import { attachmentHash } from './006-attachment-hash.ts';

export const plansMigrations = [
  plans,
  automaticAndRetries,
  askingAttention,
  planList,
  progress,
  attachmentHash,
];
