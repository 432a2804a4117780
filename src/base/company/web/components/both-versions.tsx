import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface BothVersionsProps<Field extends string> {
  /** As it was when the writing began. */
  before: Record<Field, string>;
  mine: Record<Field, string>;
  theirs: Record<Field, string>;
  fields: readonly Field[];
  labelOf: (field: Field) => string;
  /** What was chosen of theirs; the rest is mine. */
  onSettle: (taken: ReadonlySet<Field>) => void;
}

/** Two people wrote at the same time: what differs, both ways, and the choice for each. Nothing is saved by it. */
export function BothVersions<Field extends string>(props: BothVersionsProps<Field>) {
  const { before, mine, theirs, fields, labelOf, onSettle } = props;
  const { t } = useTranslation('company');
  const isSame = (one: Record<Field, string>, other: Record<Field, string>, field: Field) =>
    one[field].trim() === other[field].trim();
  const differing = fields.filter((field) => !isSame(mine, theirs, field));
  // What I did not touch is theirs, as long as nothing else is chosen.
  const [taken, setTaken] = useState<ReadonlySet<Field>>(
    () => new Set(differing.filter((field) => isSame(mine, before, field))),
  );
  const choose = (field: Field, isTheirs: boolean) =>
    setTaken((present) => new Set([...present].filter((one) => one !== field).concat(isTheirs ? field : [])));
  const shown = useRef<HTMLDivElement>(null);
  // It may stand below what is seen of a long form.
  useEffect(() => shown.current?.focus(), []);
  return (
    <Alert
      ref={shown}
      tabIndex={-1}
      color="yellow"
      variant="light"
      icon={<IconUsers size={18} />}
      title={t('both.title')}
      role="alert"
    >
      <Stack gap="sm">
        <Text size="sm">{t(differing.length === 0 ? 'both.same' : 'both.text')}</Text>
        {differing.map((field) => (
          <Radio.Group
            key={field}
            label={labelOf(field)}
            value={taken.has(field) ? 'theirs' : 'mine'}
            onChange={(side) => choose(field, side === 'theirs')}
          >
            <Stack gap={6} mt={4}>
              <Radio value="mine" label={t('both.mine', { value: mine[field] || t('both.nothing') })} />
              <Radio value="theirs" label={t('both.theirs', { value: theirs[field] || t('both.nothing') })} />
            </Stack>
          </Radio.Group>
        ))}
        <Group>
          <Button size="xs" onClick={() => onSettle(taken)}>
            {t('both.goOn')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
