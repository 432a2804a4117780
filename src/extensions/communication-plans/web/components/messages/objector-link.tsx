import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BlockedReason } from '../../../contract/messages.ts';
import { contactPath } from '../../plan-paths.ts';

/** The way to the other file with the same address, in which an objection stands; nothing for any other reason. */
export function ObjectorLink({ reason: { data } }: { reason: BlockedReason }) {
  const { t } = useTranslation('communication-plans');
  const { contactId, name } = data;
  if (typeof contactId !== 'string') return null;
  return (
    <Anchor component={Link} to={contactPath(contactId)} size="sm" underline="always">
      {t('execution.openObjector', { name })}
    </Anchor>
  );
}
