import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { Layout } from '../layout.ts';
import type { AvailableWidget } from '../use-widgets.ts';
import { useWidgetTitle } from './widget-frame.tsx';

interface AddWidgetModalProps {
  opened: boolean;
  onClose: () => void;
  available: readonly AvailableWidget[];
  layout: Layout;
  onAdd: (widget: AvailableWidget) => void;
}

/** The widgets of the installed extensions; those on the desktop are marked. */
export function AddWidgetModal({ opened, onClose, available, layout, onAdd }: AddWidgetModalProps) {
  const { t } = useTranslation('desktop');
  return (
    <Modal opened={opened} onClose={onClose} title={t('addTitle')}>
      <DialogBody>
        {available.length === 0 && <Text>{t('noWidget')}</Text>}
        <Stack gap="sm">
          {available.map((widget) => (
            <AddableWidget
              key={widget.id}
              widget={widget}
              placed={layout.some((other) => other.id === widget.id)}
              onAdd={() => onAdd(widget)}
            />
          ))}
        </Stack>
      </DialogBody>
    </Modal>
  );
}

interface AddableWidgetProps {
  widget: AvailableWidget;
  placed: boolean;
  onAdd: () => void;
}

function AddableWidget({ widget, placed, onAdd }: AddableWidgetProps) {
  const { t } = useTranslation('desktop');
  const name = useWidgetTitle(widget);
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text fw={500}>{name}</Text>
        <Text c="dimmed">{t(widget.extensionKey ?? 'ofHost')}</Text>
      </div>
      {placed ? (
        <StateBadge tone="good" Icon={IconCheck}>
          {t('placed')}
        </StateBadge>
      ) : (
        <Button
          size="xs"
          leftSection={<IconPlus size={16} />}
          onClick={onAdd}
          aria-label={t('addOf', { name })}
        >
          {t('add')}
        </Button>
      )}
    </Group>
  );
}
