import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../contract/plan-list.ts';

/** « 3/5 » with a bar: what has left, and what never will. */
export function PlanProgress({ plan }: { plan: PlanSummary }) {
  const { t } = useTranslation('communication-plans');
  const { sentCount: sent, droppedCount: dropped, messageCount: count } = plan;
  const words = [
    t('list.progressText', { sent, count }),
    dropped > 0 && t('list.progressDropped', { count: dropped }),
  ]
    .filter(Boolean)
    .join(', ');
  const share = (part: number) => (count === 0 ? 0 : (part / count) * 100);
  return (
    <div title={words} style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
      <Text span size="sm" className="figures" aria-hidden miw={32} style={{ whiteSpace: 'nowrap' }}>
        {sent}/{count}
      </Text>
      <Progress.Root size={6} w={{ base: 72, md: 48, lg: 72 }} style={{ flex: 'none' }}>
        <Progress.Section value={share(sent)} color="green" aria-label={words} />
        <Progress.Section value={share(dropped)} color="gray.4" aria-hidden withAria={false} />
      </Progress.Root>
    </div>
  );
}
