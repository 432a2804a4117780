import { Anchor, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import type { BlockedReason } from '../../../contract/messages.ts';
import { contactPath, planPath } from '../../plan-paths.ts';
import { Notice } from '../notice.tsx';
import { blockedText, remedyText } from '../plan/reason-text.ts';
import classes from './mail-preview.module.css';
import { ObjectorLink } from './objector-link.tsx';

interface BlockedNoticeProps {
  reasons: readonly BlockedReason[];
  contactId: string;
  planId: string;
  /** What else can be done about a reason, from here. */
  remedy?: (reason: BlockedReason) => ReactNode;
}

const ofClient: readonly BlockedReason['code'][] = [
  'noAddress',
  'invalidAddress',
  'noConsent',
  'missingValue',
];
const ofPlan: readonly BlockedReason['code'][] = ['planNotActive', 'earlierNotGone', 'ownerGone'];

/** Why a mail cannot leave and what to do about it, with the way there. */
export function BlockedNotice({ reasons, contactId, planId, remedy }: BlockedNoticeProps) {
  const { t } = useTranslation('communication-plans');
  const format = useFormat();
  if (reasons.length === 0) return null;
  return (
    <Notice tone="warning" Icon={IconLock} title={t('preview.blockedTitle')}>
      <ul className={classes['reasons']}>
        {reasons.map((reason) => (
          <li key={reason.code + JSON.stringify(reason.data)}>
            <Text size="sm">{blockedText(t, reason, format)}</Text>
            <Text size="sm" c="dimmed">
              {remedyText(t, reason, format)}{' '}
              {!remedy && ofClient.includes(reason.code) && (
                <Anchor component={Link} to={contactPath(contactId)} size="sm" underline="always">
                  {t('execution.openClient')}
                </Anchor>
              )}
              {remedy ? remedy(reason) : <ObjectorLink reason={reason} />}
              {!remedy && ofPlan.includes(reason.code) && (
                <Anchor component={Link} to={planPath(planId)} size="sm" underline="always">
                  {t('execution.openPlan')}
                </Anchor>
              )}
            </Text>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
