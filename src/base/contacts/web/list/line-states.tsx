import { IconArchive, IconBellOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { ContactLine } from '../../contract/contact-list.ts';

/** What must be seen of a contact before its file is opened. */
export function LineStates({ contact }: { contact: ContactLine }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const { marketingOpposedAt, archivedAt } = contact;
  return (
    <>
      {marketingOpposedAt && (
        <StateBadge
          tone="warning"
          Icon={IconBellOff}
          title={t('opposedSince', { date: format.momentInFull(marketingOpposedAt) })}
        >
          {t('list.opposed')}
        </StateBadge>
      )}{' '}
      {archivedAt && (
        <StateBadge tone="neutral" Icon={IconArchive} title={format.momentInFull(archivedAt)}>
          {t('archived')}
        </StateBadge>
      )}
    </>
  );
}
