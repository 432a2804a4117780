import { Alert, Button, Group, Radio, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowsSplit } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactFieldsQuery } from '../queries.ts';
import { differences, keyOf, settled, type Difference } from './conflict.ts';
import type { ContactDraft } from './contact-draft.ts';
import type { ContactForm } from './use-contact-form.ts';
import { useDraftWords } from './use-draft-words.ts';

/** Somebody else has saved the contact meanwhile: both versions, field by field, and one choice for each. */
export function ContactConflict({ form }: { form: ContactForm }) {
  return form.theirDraft && <Conflict form={form} theirs={form.theirDraft} />;
}

function Conflict({ form, theirs }: { form: ContactForm; theirs: ContactDraft }) {
  const { t } = useTranslation('contacts');
  const { before, draft } = form;
  const differing = useMemo(() => differences(before, draft, theirs), [before, draft, theirs]);
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({});
  const choices = { ...startOf(differing), ...chosen };
  const isComplete = differing.every((one) => choices[keyOf(one)]);
  return (
    <Alert
      color="yellow"
      icon={<IconArrowsSplit aria-hidden />}
      title={t('conflict.title')}
      role="alert"
      styles={{ body: { minWidth: 0 } }}
    >
      <Stack gap="sm">
        <Text size="sm" c="var(--mantine-color-text)">
          {t('conflict.text')}
        </Text>
        <Table.ScrollContainer minWidth={420}>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('conflict.field')}</Table.Th>
                <Table.Th>{t('conflict.mine')}</Table.Th>
                <Table.Th>{t('conflict.theirs')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differing.map((one) => (
                <DifferenceRow
                  key={keyOf(one)}
                  one={one}
                  value={choices[keyOf(one)] ?? null}
                  onChoose={(value) => setChosen((now) => ({ ...now, [keyOf(one)]: value }))}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Group gap="xs">
          <Button disabled={!isComplete} onClick={() => form.settle(settled(draft, differing, choices))}>
            {t('conflict.settle')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** What only one of us has changed is kept; between two changes, a person chooses. */
const startOf = (differing: readonly Difference[]): Record<string, 'mine' | 'theirs'> =>
  Object.fromEntries(
    differing
      .filter(({ changedBy }) => changedBy !== 'both')
      .map((one) => [keyOf(one), one.changedBy === 'me' ? 'mine' : 'theirs']),
  );

interface DifferenceRowProps {
  one: Difference;
  value: 'mine' | 'theirs' | null;
  onChoose: (value: 'mine' | 'theirs') => void;
}

function DifferenceRow({ one, value, onChoose }: DifferenceRowProps) {
  const fields = useQuery(contactFieldsQuery).data;
  const { labelOf, textOf } = useDraftWords(fields);
  const label = labelOf(one.field, one.customId);
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      {(['mine', 'theirs'] as const).map((side) => (
        <Table.Td key={side}>
          <Radio
            checked={value === side}
            onChange={() => onChoose(side)}
            name={`choice-${keyOf(one)}`}
            label={textOf(one.field, one[side])}
            styles={{ label: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' } }}
          />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
