import type { Tx } from '../../../platform/db/server/database.ts';
import type { WebhookEvent } from '../../../platform/modules/server/module.ts';
import { announce, type AnnouncePorts } from '../../webhooks/server/public.ts';
import type { ImportRow } from './tables.ts';

/** What other programs may be told of: one event for a whole file, however many lines it has. */
export const importWebhookEvents: readonly WebhookEvent[] = [
  { id: 'import.ended', labelKey: 'imports:webhookEvents.ended' },
  { id: 'import.undone', labelKey: 'imports:webhookEvents.undone' },
];

/** Tells the programs that listen that a file has come in, whole or as far as it was let, and what it changed. */
export const tellEnded = (
  tx: Tx,
  ports: AnnouncePorts,
  { id, kind, created, changed, unchanged, refused }: ImportRow,
  state: 'done' | 'stopped',
): Promise<void> =>
  announce(tx, ports, {
    event: 'import.ended',
    data: { importId: id, kind, state, created, changed, unchanged, refused },
  });

/** Tells them that it was taken back, and how many rows stayed as they are. */
export const tellUndone = (
  tx: Tx,
  ports: AnnouncePorts,
  { id, kind, taken_back: takenBack, kept }: ImportRow,
): Promise<void> =>
  announce(tx, ports, {
    event: 'import.undone',
    data: { importId: id, kind, takenBack, kept },
  });
