import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../../../platform/ui/web/state-badge.tsx';
import type { Look } from './message-look.ts';

/** Where a message stands, as icon, word and colour. */
export function LookBadge({ look, title }: { look: Look; title?: string }) {
  const { t } = useTranslation('communication-plans');
  return (
    <StateBadge tone={look.tone} Icon={look.Icon} title={title}>
      {t(look.labelKey)}
    </StateBadge>
  );
}
