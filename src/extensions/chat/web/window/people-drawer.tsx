import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PeopleDrawerProps {
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The people of the company, over the messages where they have no pane of their own. */
export function PeopleDrawer({ opened, onClose, children }: PeopleDrawerProps) {
  const { t } = useTranslation('chat');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={300}
      title={t('people.label')}
      // The people bring their own room to the edges: names stand under the title.
      styles={{ title: { fontSize: 16, fontWeight: 650 }, body: { paddingInline: 0 } }}
    >
      {children}
    </Drawer>
  );
}
