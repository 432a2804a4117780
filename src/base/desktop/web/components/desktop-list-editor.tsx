import { ActionIcon, Group, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exchangeWidget, inReadingOrder, removeWidget } from '../layout.ts';
import type { Widget } from '../use-widgets.ts';
import type { DesktopEditorProps } from './desktop-editor.tsx';
import { useWidgetTitle, WidgetFrame } from './widget-frame.tsx';

/** The desktop while it is arranged on a narrow screen: one column, in order. */
export function DesktopListEditor({ layout, widgetOf, onChange }: DesktopEditorProps) {
  const order = inReadingOrder(layout);
  return (
    <Stack gap="sm">
      {order.map(({ id }, index) => (
        <div key={id} style={{ height: 160 }}>
          <ListedWidget
            widget={widgetOf(id)}
            first={index === 0}
            last={index === order.length - 1}
            onMove={(step) => onChange(exchangeWidget(layout, id, step))}
            onRemove={() => onChange(removeWidget(layout, id))}
          />
        </div>
      ))}
    </Stack>
  );
}

interface ListedWidgetProps {
  widget: Widget;
  first: boolean;
  last: boolean;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

function ListedWidget({ widget, first, last, onMove, onRemove }: ListedWidgetProps) {
  const { t } = useTranslation('desktop');
  const name = useWidgetTitle(widget);
  return (
    <WidgetFrame
      widget={widget}
      arranging
      buttons={
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            size="lg"
            disabled={first}
            onClick={() => onMove(-1)}
            aria-label={t('moveUp', { name })}
          >
            <IconArrowUp size={18} />
          </ActionIcon>
          <ActionIcon
            size="lg"
            disabled={last}
            onClick={() => onMove(1)}
            aria-label={t('moveDown', { name })}
          >
            <IconArrowDown size={18} />
          </ActionIcon>
          <ActionIcon size="lg" onClick={onRemove} aria-label={t('remove', { name })}>
            <IconX size={18} />
          </ActionIcon>
        </Group>
      }
    />
  );
}
