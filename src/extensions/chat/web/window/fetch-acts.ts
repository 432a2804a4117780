import { whenIdle } from '../../../../platform/ui/web/when-idle.ts';

/**
 * Fetches what acts on messages once the browser has nothing better to do: one reads and writes without it, and it is
 * here when somebody reaches for it.
 */
export async function fetchActs(): Promise<void> {
  await whenIdle();
  await Promise.all([
    import('../composer/recipients-field.tsx'),
    import('../messages/message-editor.tsx'),
    import('../files/picture-viewer.tsx'),
  ]);
}
