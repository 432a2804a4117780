import { Anchor, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import type { PlanWarning } from '../../../contract/warnings.ts';
import { planPath } from '../../plan-paths.ts';
import { Notice } from '../notice.tsx';
import { isAboutThePlan } from './plan-warnings.ts';
import { warningText } from './reason-text.ts';

/** What should be looked at about the plan as a whole. Nothing is forbidden by it. */
export function WarningList({ warnings }: { warnings: readonly PlanWarning[] }) {
  const { t } = useTranslation('communication-plans');
  const format = useFormat();
  const shown = warnings.filter(isAboutThePlan);
  if (shown.length === 0) return null;
  return (
    <Notice tone="warning" Icon={IconAlertTriangle} title={t('warnings.title', { count: shown.length })}>
      <List spacing={4} size="sm" listStyleType={shown.length > 1 ? 'disc' : 'none'} mt={2}>
        {shown.map((warning) => (
          <List.Item key={warning.kind + JSON.stringify(warning.data)}>
            {warningText(t, warning, format)}{' '}
            {typeof warning.data['planId'] === 'string' && (
              <Anchor component={Link} to={planPath(warning.data['planId'])} size="sm" underline="always">
                {t('warnings.duplicateLink')}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
