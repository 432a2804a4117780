import { useQueryClient } from '@tanstack/react-query';
import {
  extensionsChanged,
  installedTopic,
  type ExtensionsChanged,
} from '../../base/extensions/contract/extensions.ts';
import { sessionQuery } from '../../base/users/web/public.ts';
import { useLiveTopic } from '../../platform/realtime/web/live-context.tsx';

/** Makes menus, commands and widgets follow what is installed, for everybody, at once. */
export function useLiveExtensions(): void {
  const cache = useQueryClient();
  useLiveTopic(
    installedTopic,
    ({ event, data }) => {
      if (event !== extensionsChanged) return;
      const { installed } = data as ExtensionsChanged;
      cache.setQueryData(
        sessionQuery.queryKey,
        (session) => session && { ...session, extensions: installed },
      );
      void cache.invalidateQueries({ queryKey: ['extensions'] });
    },
    { onStanding: () => void cache.invalidateQueries({ queryKey: sessionQuery.queryKey }) },
  );
}
