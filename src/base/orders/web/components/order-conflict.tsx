import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { companyQuery } from '../../../company/web/public.ts';
import type { OrderInput } from '../../contract/order-input.ts';
import type { Order } from '../../contract/orders.ts';
import { inputOf, readValues, type OrderValues } from '../order-values.ts';

interface OrderConflictProps {
  mine: OrderValues;
  theirs: Order;
  /** What both began from. */
  base: Order;
  /** What was chosen of theirs; the rest is mine. */
  onSettle: (chosen: Partial<OrderInput>) => void;
}

type Field = keyof OrderInput;

/** The lead time is chosen with its unit. */
const fields: readonly Field[] = [
  'number',
  'contactId',
  'orderedOn',
  'designation',
  'amountCents',
  'productFamily',
  'leadValue',
  'expectedOn',
  'storeId',
];

/** Two people wrote one order: what differs, both ways, and the choice for each. */
export function OrderConflict({ mine, theirs, base, onSettle }: OrderConflictProps) {
  const { t } = useTranslation('orders');
  const read = readValues(mine);
  const my = 'input' in read ? read.input : inputOf(theirs);
  const their = inputOf(theirs);
  // What I have left as it was, the other one has changed: theirs, unless I choose otherwise.
  const [taken, setTaken] = useState<ReadonlySet<Field>>(
    () => new Set(fields.filter((field) => !isOther(field, my, inputOf(base)))),
  );
  const differing = fields.filter((field) => isOther(field, my, their));
  const say = useSaid(theirs);
  const settle = () => {
    const chosen: Partial<OrderInput> = Object.fromEntries(
      [...taken].flatMap((field) => [
        [field, their[field]],
        ...(field === 'leadValue' ? [['leadUnit', their.leadUnit]] : []),
      ]),
    );
    onSettle(chosen);
  };
  const choose = (field: Field, isTheirs: boolean) =>
    setTaken((present) => new Set([...present].filter((one) => one !== field).concat(isTheirs ? field : [])));
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconUsers size={18} />}
      title={t('conflict.title')}
      role="alert"
    >
      <Stack gap="sm">
        <Text size="sm">{t(differing.length === 0 ? 'conflict.same' : 'conflict.text')}</Text>
        {differing.map((field) => (
          <Radio.Group
            key={field}
            label={t(`conflict.fields.${field}`)}
            value={taken.has(field) ? 'theirs' : 'mine'}
            onChange={(side) => choose(field, side === 'theirs')}
          >
            <Stack gap={6} mt={4}>
              <Radio value="mine" label={t('conflict.mine', { value: say(field, my) })} />
              <Radio value="theirs" label={t('conflict.theirs', { value: say(field, their) })} />
            </Stack>
          </Radio.Group>
        ))}
        <Group>
          <Button size="xs" onClick={settle}>
            {t('conflict.goOn')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

const isOther = (field: Field, one: OrderInput, other: OrderInput): boolean =>
  one[field] !== other[field] || (field === 'leadValue' && one.leadUnit !== other.leadUnit);

/** What a field says, as people read it. */
function useSaid(theirs: Order): (field: Field, order: OrderInput) => string {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { data: company } = useQuery(companyQuery);
  return (field, order) => {
    const value = order[field];
    if (value === null || value === '') return t('conflict.nothing');
    if (field === 'amountCents') return format.amount(order.amountCents);
    if (field === 'orderedOn' || field === 'expectedOn') return format.civilDateInFull(String(value));
    if (field === 'leadValue') return `${value} ${order.leadUnit ? t(`leadUnits.${order.leadUnit}`) : ''}`;
    if (field === 'storeId') return company?.stores.find(({ id }) => id === value)?.name ?? String(value);
    if (field === 'contactId')
      return value === theirs.contactId ? theirs.contactName : t('conflict.otherClient');
    return String(value);
  };
}
