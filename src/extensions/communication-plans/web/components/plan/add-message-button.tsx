import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maximumMessages } from '../../../contract/rules.ts';

interface AddMessageButtonProps {
  /** How many messages there are. */
  count: number;
  onAdd: () => void;
}

/** The bar at the foot of the page stands over what is there. */
const aboveBar = { scrollMarginBlockEnd: 96 };

function show(said: HTMLElement | null): void {
  said?.scrollIntoView({ block: 'nearest' });
}

/** Adds a message, up to ten; the eleventh is refused with the reason. */
export function AddMessageButton({ count, onAdd }: AddMessageButtonProps) {
  const { t } = useTranslation('communication-plans');
  const [asked, setAsked] = useState(false);
  const full = count >= maximumMessages;
  const limits = { count, max: maximumMessages, next: maximumMessages + 1 };
  return (
    <div>
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} />}
          onClick={() => (full ? setAsked(true) : onAdd())}
        >
          {t('timeline.add')}
        </Button>
        <Text span size="sm" c="dimmed" className="figures">
          {t('timeline.count', limits)}
        </Text>
      </Group>
      {full && asked && (
        <Text ref={show} role="alert" size="sm" c="var(--mantine-color-error)" mt={6} style={aboveBar}>
          {t('timeline.full', limits)}
        </Text>
      )}
    </div>
  );
}
