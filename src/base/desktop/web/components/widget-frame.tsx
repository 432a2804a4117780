import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Widget } from '../use-widgets.ts';
import { WidgetSlot } from './widget-hosts.tsx';
import classes from './widget.module.css';

interface WidgetFrameProps {
  widget: Widget;
  /** While arranging: the grip before the title and the buttons after it. */
  grip?: ReactNode;
  buttons?: ReactNode;
  arranging?: boolean;
}

/** The card around a widget: its name, and its room. */
export function WidgetFrame({ widget, grip, buttons, arranging = false }: WidgetFrameProps) {
  const title = useWidgetTitle(widget);
  return (
    <section className={classes.frame} aria-label={title} data-arranging={arranging || undefined}>
      <header className={classes.head}>
        {grip}
        <h2 className={classes.title}>{title}</h2>
        {buttons}
      </header>
      {/* While arranging, a click is for the frame, not for what is in it. */}
      <div className={classes.body} inert={arranging}>
        <WidgetSlot id={widget.id} />
      </div>
    </section>
  );
}

/** The widget's name; its extension's while that is not installed. */
export function widgetTitle(t: TFunction, widget: Widget): string {
  const key = widget.description?.labelKey ?? widget.extensionKey;
  return key ? t(key) : widget.id;
}

export const useWidgetTitle = (widget: Widget): string => widgetTitle(useTranslation('desktop').t, widget);
