import {
  IconAlertTriangle,
  IconCircleCheck,
  IconPlayerPause,
  IconPlayerStop,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { StateBadge, type Tone } from '../../../../platform/ui/web/state-badge.tsx';
import type { Webhook, WebhookState } from '../../contract/webhooks.ts';

const looks: Record<WebhookState, { tone: Tone; Icon: Icon }> = {
  active: { tone: 'good', Icon: IconCircleCheck },
  failing: { tone: 'warning', Icon: IconAlertTriangle },
  paused: { tone: 'neutral', Icon: IconPlayerPause },
  stopped: { tone: 'bad', Icon: IconPlayerStop },
};

/** How a webhook fares; since when, on hover. */
export function WebhookStateBadge({ webhook: { state, since } }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  const { tone, Icon } = looks[state];
  return (
    <StateBadge
      tone={tone}
      Icon={Icon}
      title={since === null ? undefined : t('since', { moment: format.momentInFull(since) })}
    >
      {t(`states.${state}`)}
    </StateBadge>
  );
}
