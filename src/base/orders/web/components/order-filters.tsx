import { Button, Group, Select, SimpleGrid } from '@mantine/core';
import { IconFilterX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CivilDateField } from '../../../../platform/ui/web/civil-date-field.tsx';
import { companyQuery } from '../../../company/web/public.ts';
import { orderStateNames } from '../../contract/order-list.ts';
import type { useOrderList } from '../use-order-list.ts';

/** What the list keeps to beside the search. */
export function OrderFilters({ list }: { list: ReturnType<typeof useOrderList> }) {
  const { t } = useTranslation('orders');
  const { data: company } = useQuery(companyQuery);
  const { asked, filters, change, clear } = list;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} mb="md" style={{ alignItems: 'end' }}>
      <Select
        label={t('list.state')}
        placeholder={t('list.allStates')}
        data={orderStateNames.map((state) => ({ value: state, label: t(`list.states.${state}`) }))}
        value={asked.state ?? null}
        onChange={(state) => change({ state })}
        clearable
        clearButtonProps={{ 'aria-label': t('list.allStates') }}
      />
      <Select
        label={t('list.store')}
        placeholder={t('list.allStores')}
        data={(company?.stores ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={asked.storeId ?? null}
        onChange={(store) => change({ store })}
        clearable
        clearButtonProps={{ 'aria-label': t('list.allStores') }}
      />
      <CivilDateField
        label={t('list.from')}
        value={asked.from ?? null}
        onChange={(from) => change({ from })}
        short
        clearable
      />
      <CivilDateField
        label={t('list.until')}
        value={asked.until ?? null}
        onChange={(until) => change({ until })}
        {...(asked.from !== undefined && { minDate: asked.from })}
        short
        clearable
      />
      {filters > 0 && (
        <Group>
          <Button variant="subtle" leftSection={<IconFilterX size={16} />} onClick={clear}>
            {t('list.clear')}
          </Button>
        </Group>
      )}
    </SimpleGrid>
  );
}
