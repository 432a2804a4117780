import { Button, Menu } from '@mantine/core';
import {
  IconBookmark,
  IconDeviceFloppy,
  IconPencil,
  IconStar,
  IconStarFilled,
  IconTrash,
} from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import type { SavedView, SavedViewChange } from '../../contract/saved-views.ts';
import { paramsOf } from './list-address.ts';
import { changeView, deleteView, savedViewsQuery } from './list-queries.ts';
import type { ListAddress } from './use-list-address.ts';
import { ViewNameDialog } from './view-name-dialog.tsx';

/** One's own views: seen, kept, renamed, taken away, made the first one. */
export function ViewsMenu({ address }: { address: ListAddress }) {
  const { t } = useTranslation('contacts');
  const { data } = useQuery(savedViewsQuery());
  const [named, setNamed] = useState<SavedView | 'new' | null>(null);
  const views = data?.views ?? [];
  const here = paramsOf(address.filters).toString();
  const shown = views.find(({ filters }) => paramsOf(filters).toString() === here);
  return (
    <>
      <Menu withInitialFocusPlaceholder={false} width={260} position="bottom-start">
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} />}>
            {shown?.name ?? t('views.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="60dvh" style={{ overflowY: 'auto' }}>
          {views.length > 0 && <Menu.Label>{t('views.own')}</Menu.Label>}
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              leftSection={view.isDefault ? <IconStarFilled size={16} /> : <IconBookmark size={16} />}
              aria-current={view === shown || undefined}
              onClick={() => address.show(view.filters)}
            >
              {view.isDefault ? t('views.first', { name: view.name }) : view.name}
            </Menu.Item>
          ))}
          {views.length > 0 && <Menu.Divider />}
          {shown && <ShownView view={shown} onRename={() => setNamed(shown)} />}
          {!shown && (
            <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={() => setNamed('new')}>
              {t('views.save')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {named && (
        <ViewNameDialog
          view={named === 'new' ? null : named}
          filters={address.filters}
          onClose={() => setNamed(null)}
        />
      )}
    </>
  );
}

/** What can be done with the view that is shown. */
function ShownView({ view, onRename }: { view: SavedView; onRename: () => void }) {
  const { t } = useTranslation('contacts');
  const confirm = useConfirm();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: savedViewsQuery().queryKey });
  const change = useMutation({
    mutationFn: (asked: SavedViewChange) => changeView(view.id, asked),
    onSuccess,
  });
  const remove = useMutation({ mutationFn: () => deleteView(view.id), onSuccess });
  async function ask() {
    const question = { title: t('views.deleteTitle', { name: view.name }), text: t('views.deleteText') };
    if (await confirm({ ...question, confirmLabel: t('views.delete'), dangerous: true })) remove.mutate();
  }
  return (
    <>
      <Menu.Item
        leftSection={<IconStar size={16} />}
        onClick={() => change.mutate({ isDefault: !view.isDefault })}
      >
        {t(view.isDefault ? 'views.unmakeDefault' : 'views.makeDefault')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPencil size={16} />} onClick={onRename}>
        {t('views.rename')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash size={16} />}
        color="var(--mantine-color-error)"
        onClick={() => void ask()}
      >
        {t('views.delete')}
      </Menu.Item>
    </>
  );
}
