import { lazy, useMemo, type ComponentType, type LazyExoticComponent } from 'react';
import type { WidgetDescription } from '../../../platform/modules/contract/manifest.ts';
import type { WidgetProps } from '../../../platform/modules/web/module.ts';
import { useModules } from '../../../platform/modules/web/modules-context.ts';

export interface Widget {
  id: string;
  /** i18n key of the extension it comes from; null when this build does not know it. */
  extensionKey: string | null;
  /** Null while its extension is not installed. */
  description: WidgetDescription | null;
  Component: LazyExoticComponent<ComponentType<WidgetProps>> | null;
}

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

/** Every widget one may place now, and the way to know any widget of a layout by its id. */
export function useWidgets() {
  const { all, installed } = useModules();
  return useMemo(() => {
    const available = all.flatMap(({ manifest, widgets }) => {
      if (!manifest || !installed.has(manifest.id)) return [];
      return manifest.widgets.map((description): Widget => {
        const load = widgets?.[description.id];
        return {
          id: description.id,
          extensionKey: manifest.nameKey,
          description,
          Component: load ? lazyWidget(load) : null,
        };
      });
    });
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
