import { ActionIcon } from '@mantine/core';
import { IconGripVertical, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { moveWidget, removeWidget, resizeWidget, type Direction, type Layout } from '../layout.ts';
import type { Widget } from '../use-widgets.ts';
import classes from './editable-widget.module.css';
import { useWidgetTitle, WidgetFrame } from './widget-frame.tsx';

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const growth: Record<Direction, { w: number; h: number }> = {
  left: { w: -1, h: 0 },
  right: { w: 1, h: 0 },
  up: { w: 0, h: -1 },
  down: { w: 0, h: 1 },
};

interface EditableWidgetProps {
  widget: Widget;
  layout: Layout;
  onChange: (layout: Layout) => void;
}

/** A widget while the desktop is arranged: arrows move it, Shift + arrows resize it, Delete takes it away. */
export function EditableWidget({ widget, layout, onChange }: EditableWidgetProps) {
  const { t } = useTranslation('desktop');
  const title = useWidgetTitle(widget);
  const min = widget.description?.minSize ?? { w: 2, h: 3 };

  function press(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const direction = directions[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') onChange(removeWidget(layout, widget.id));
    else if (!direction) return;
    else if (event.shiftKey) onChange(resizeWidget(layout, widget.id, growth[direction], min));
    else onChange(moveWidget(layout, widget.id, direction));
    event.preventDefault();
  }

  return (
    <div
      className={classes.focusable}
      data-widget={widget.id}
      tabIndex={0}
      role="group"
      aria-label={t('widgetKeys', { name: title })}
      onKeyDown={press}
    >
      <WidgetFrame
        widget={widget}
        arranging
        grip={
          <span data-grip className={classes.grip} title={t('grip')}>
            <IconGripVertical size={16} aria-hidden />
          </span>
        }
        buttons={
          <ActionIcon
            onClick={() => onChange(removeWidget(layout, widget.id))}
            aria-label={t('remove', { name: title })}
          >
            <IconX size={16} />
          </ActionIcon>
        }
      />
    </div>
  );
}
