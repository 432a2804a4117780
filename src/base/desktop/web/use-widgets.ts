import { lazy, useMemo, type ComponentType, type LazyExoticComponent } from 'react';
import type { WidgetDescription } from '../../../platform/modules/contract/manifest.ts';
import type { WebModule, WidgetProps } from '../../../platform/modules/web/module.ts';
import { isPresent, useModules } from '../../../platform/modules/web/modules-context.ts';

export interface Widget {
  id: string;
  /** i18n key of the extension it comes from; null for the host's own, and for what this build does not know. */
  extensionKey: string | null;
  /** Null while its extension is not installed. */
  description: WidgetDescription | null;
  Component: LazyExoticComponent<ComponentType<WidgetProps>> | null;
}

/** A widget that one may place now. */
export type AvailableWidget = Widget & { description: WidgetDescription };

type Load = () => Promise<{ default: ComponentType<WidgetProps> }>;

const lazyWidgets = new Map<Load, LazyExoticComponent<ComponentType<WidgetProps>>>();

/** The same lazy component for the same widget at each render: another one would mount the widget anew. */
function lazyWidget(load: Load) {
  const known = lazyWidgets.get(load);
  if (known) return known;
  const made = lazy(load);
  lazyWidgets.set(load, made);
  return made;
}

const widgetsOf = ({ manifest, widgetDescriptions, widgets }: WebModule): AvailableWidget[] =>
  (manifest?.widgets ?? widgetDescriptions ?? []).map((description) => {
    const load = widgets?.[description.id];
    return {
      id: description.id,
      extensionKey: manifest?.nameKey ?? null,
      description,
      Component: load ? lazyWidget(load) : null,
    };
  });

/** Every widget one may place now, and the way to know any widget of a layout by its id. */
export function useWidgets() {
  const { all, installed } = useModules();
  return useMemo(() => {
    const available = all.filter((module) => isPresent(module, installed)).flatMap(widgetsOf);
    function widgetOf(id: string): Widget {
      const owner = all.find((module) => module.id === id.slice(0, id.indexOf('.')));
      const missing = {
        id,
        extensionKey: owner?.manifest?.nameKey ?? null,
        description: null,
        Component: null,
      };
      return available.find((widget) => widget.id === id) ?? missing;
    }
    return { available, widgetOf };
  }, [all, installed]);
}
