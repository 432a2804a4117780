import {
  IconArrowBackUp,
  IconCopy,
  IconMailOpened,
  IconMoodPlus,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { actKeys, type MessageAct } from './message-rights.ts';

export const actIcons = {
  reply: IconArrowBackUp,
  react: IconMoodPlus,
  edit: IconPencil,
  copy: IconCopy,
  unread: IconMailOpened,
  delete: IconTrash,
} satisfies Record<MessageAct, unknown>;

/** The key as it stands on the keyboard: « R », « Suppr ». */
export function keyText(t: TFunction<'chat'>, act: MessageAct): string {
  const key = actKeys[act];
  return key.length === 1 ? key.toUpperCase() : t(`message.keys.${key}`);
}
