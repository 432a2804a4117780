import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuModel } from './menu-model.ts';

const MenuDrawer = lazy(async () => ({ default: (await import('./menu-drawer.tsx')).MenuDrawer }));

/** The menus of a narrow screen, behind a button. */
export function MenuButton({ model }: { model: MenuModel }) {
  const { t } = useTranslation('platform');
  const [asked, setAsked] = useState(false);
  const [opened, { open, close }] = useDisclosure(false);
  const show = () => {
    setAsked(true);
    open();
  };
  return (
    <>
      <ActionIcon size="lg" onClick={show} aria-label={t('shell.openMenu')} aria-expanded={opened}>
        <IconMenu2 size={20} />
      </ActionIcon>
      {asked && (
        <Suspense>
          <MenuDrawer model={model} opened={opened} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
