import { ActionIcon, Button, Group, Paper, SimpleGrid, Switch, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { Fact, Facts, PhoneLink } from '../../../../platform/ui/web/fact-sheet.tsx';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import { useMay } from '../../../users/web/public.ts';
import type { Store } from '../../contract/company.ts';
import { companyCalls } from '../company-calls.ts';
import { useCompanyChange } from '../use-company-change.ts';
import { StoreDialog } from './store-dialog.tsx';

/** The points of sale, in their order; those put away are shown when asked for. */
export function StoresSection({ stores }: { stores: readonly Store[] }) {
  const { t } = useTranslation('company');
  const mayChange = useMay()('company.stores.change');
  const [opened, setOpened] = useState<Store | 'new' | null>(null);
  const [withArchived, setWithArchived] = useState(false);
  const archived = stores.filter(({ archivedAt }) => archivedAt !== null).length;
  const shown = stores.filter(({ archivedAt }) => archivedAt === null || withArchived);
  return (
    <section aria-label={t('stores')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('stores')}
        </Title>
        <Group gap="md">
          {archived > 0 && (
            <Switch
              label={t('store.showArchived', { count: archived })}
              checked={withArchived}
              onChange={(event) => setWithArchived(event.currentTarget.checked)}
            />
          )}
          {mayChange && (
            <Button size="xs" leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
              {t('store.new')}
            </Button>
          )}
        </Group>
      </Group>
      {shown.length === 0 && <Text c="dimmed">{t('store.none')}</Text>}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {shown.map((store) => (
          <StoreCard
            key={store.id}
            store={store}
            stores={stores}
            shown={shown}
            mayChange={mayChange}
            onEdit={() => setOpened(store)}
          />
        ))}
      </SimpleGrid>
      {opened && <StoreDialog store={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

interface StoreCardProps {
  store: Store;
  stores: readonly Store[];
  shown: readonly Store[];
  mayChange: boolean;
  onEdit: () => void;
}

function StoreCard({ store, stores, shown, mayChange, onEdit }: StoreCardProps) {
  const { t } = useTranslation('company');
  return (
    <Paper p="md" component="article" aria-label={store.name} {...(mayChange && { onDoubleClick: onEdit })}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Group gap="xs">
          <Title order={3} size="h5">
            {store.name}
          </Title>
          {store.archivedAt && (
            <StateBadge tone="neutral" Icon={IconArchive}>
              {t('store.archived')}
            </StateBadge>
          )}
        </Group>
        {mayChange && <StoreButtons store={store} stores={stores} shown={shown} onEdit={onEdit} />}
      </Group>
      <Facts>
        <Fact label={t('sheet.address')} value={store.address} missing={t('sheet.unknown')} />
        <Fact label={t('sheet.phone')} value={store.phone && <PhoneLink number={store.phone} />} />
        <Fact label={t('sheet.hours')} value={store.hours} missing={t('store.noHours')} />
      </Facts>
    </Paper>
  );
}

/** What can be done with a store. */
function StoreButtons({ store, stores, shown, onEdit }: Omit<StoreCardProps, 'mayChange'>) {
  const { t } = useTranslation('company');
  const failed = (error: unknown) => notifications.show({ color: 'red', message: errorText(t, error) });
  const archive = useCompanyChange(companyCalls.archiveStore);
  const reorder = useCompanyChange(companyCalls.orderStores);
  const at = shown.findIndex(({ id }) => id === store.id);
  const isArchived = store.archivedAt !== null;
  const move = (neighbour: Store | undefined) =>
    neighbour && reorder.mutate(swapped(stores, store.id, neighbour.id), { onError: failed });
  const button = (label: string, Icon: typeof IconPencil, act: () => void, isOff = false) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={30}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={act}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon size={17} />
    </ActionIcon>
  );
  const { name } = store;
  return (
    <Group gap={2} wrap="nowrap">
      {button(t('store.edit', { name }), IconPencil, onEdit)}
      {button(t('store.up', { name }), IconArrowUp, () => move(shown[at - 1]), at === 0)}
      {button(t('store.down', { name }), IconArrowDown, () => move(shown[at + 1]), at === shown.length - 1)}
      {button(
        t(isArchived ? 'store.restore' : 'store.archive', { name }),
        isArchived ? IconArchiveOff : IconArchive,
        () => archive.mutate({ id: store.id, archived: !isArchived }, { onError: failed }),
      )}
    </Group>
  );
}

/** All the stores, these two in each other's place. */
function swapped(stores: readonly Store[], one: string, other: string): string[] {
  return stores.map(({ id }) => (id === one ? other : id === other ? one : id));
}
