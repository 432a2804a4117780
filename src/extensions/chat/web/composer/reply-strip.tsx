import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toPlainText } from '../../../../platform/rich-text/contract/to-plain-text.ts';
import type { MessagePlace } from '../../contract/messages.ts';
import { heldMessage } from '../sync/held-chat.ts';
import { quotedQuery } from '../queries.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import classes from './composer.module.css';

/** The message that is being answered, above where one writes. */
export function ReplyStrip({ place, onCancel }: { place: MessagePlace; onCancel: () => void }) {
  const { t } = useTranslation('chat');
  const { nameOf } = usePeopleNames();
  const cache = useQueryClient();
  const { data: message } = useQuery({ ...quotedQuery(place), initialData: () => heldMessage(cache, place) });
  const words = message?.body ? toPlainText(message.body) : message?.files.map(({ name }) => name).join(', ');
  return (
    <div className={classes.replyStrip}>
      <span className={classes.replyWords}>
        <strong>{message ? t('composer.replyTo', { name: nameOf(message.authorId) }) : '…'}</strong> {words}
      </span>
      <ActionIcon
        size={24}
        aria-label={t('composer.noReply')}
        title={t('composer.noReply')}
        onClick={onCancel}
      >
        <IconX size={15} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
