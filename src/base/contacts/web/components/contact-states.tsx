import { IconArchive, IconBellOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { Contact } from '../../contract/contacts.ts';
import { GroupBadge } from './group-badge.tsx';

/** What one must know at once about a contact. */
export function ContactStates({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const { group, marketingOpposedAt, archivedAt } = contact;
  return (
    <>
      <GroupBadge group={group} />
      {marketingOpposedAt && (
        <StateBadge
          tone="warning"
          Icon={IconBellOff}
          title={t('opposedSince', { date: format.momentInFull(marketingOpposedAt) })}
        >
          {t('opposed')}
        </StateBadge>
      )}
      {archivedAt && (
        <StateBadge tone="neutral" Icon={IconArchive} title={format.momentInFull(archivedAt)}>
          {t('archived')}
        </StateBadge>
      )}
    </>
  );
}
