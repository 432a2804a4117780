import { Button, Group, List, Radio, Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { customText } from '../file/custom-text.ts';
import type { MergeChoice, MergePreview } from '../../contract/merge.ts';
import { contactCalls } from '../contact-calls.ts';
import { contactFieldsQuery, contactQuery, mergeQuery } from '../queries.ts';
import { mergeRows, startsWithOther, type MergeRow } from './merge-rows.ts';

interface MergeChoicesProps {
  keptId: string;
  otherId: string;
  /** The other one is to be kept. */
  onTurn: () => void;
  onClose: () => void;
}

export function MergeChoices(props: MergeChoicesProps) {
  const query = useQuery(mergeQuery(props.keptId, props.otherId));
  return <QueryView query={query}>{(preview) => <Choices {...props} preview={preview} />}</QueryView>;
}

const keyOf = ({ field }: MergeRow): string =>
  typeof field === 'string' ? field : `custom/${field.customId}`;

function Choices({ preview, onTurn, onClose }: MergeChoicesProps & { preview: MergePreview }) {
  const { t } = useTranslation('contacts');
  const { kept, other, moves } = preview;
  const rows = useRows(preview);
  const [fromOther, setFromOther] = useState<Record<string, boolean>>({});
  const takes = (row: MergeRow) => fromOther[keyOf(row)] ?? startsWithOther(row);
  const [notes, setNotes] = useState<MergeChoice['notes']>('both');
  const merge = useMerge(preview, onClose);
  const send = () => {
    const taken = rows.filter(takes).map(({ field }) => field);
    merge.mutate({
      ...{ otherId: other.id, version: kept.version, otherVersion: other.version, notes },
      fromOther: taken.filter((field) => typeof field === 'string'),
      customFromOther: taken.flatMap((field) => (typeof field === 'string' ? [] : [field.customId])),
    });
  };
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Text>{t('merge.text', { kept: kept.displayName, other: other.displayName })}</Text>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconArrowsExchange size={16} />}
          onClick={onTurn}
          // The keyboard goes on here: what it pressed is gone.
          autoFocus
        >
          {t('merge.turn')}
        </Button>
      </Group>
      <Table.ScrollContainer minWidth={420}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('conflict.field')}</Table.Th>
              <Table.Th>{t('merge.ofKept')}</Table.Th>
              <Table.Th>{t('merge.ofOther')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <ChoiceRow
                key={keyOf(row)}
                row={row}
                isOther={takes(row)}
                onChoose={(isOther) => setFromOther((now) => ({ ...now, [keyOf(row)]: isOther }))}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {kept.notes && other.notes && (
        <Radio.Group
          label={t('sheet.notes')}
          value={notes}
          onChange={(value) => setNotes(value as MergeChoice['notes'])}
        >
          <Group gap="md" mt={4}>
            {(['both', 'kept', 'other'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`merge.notes.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
      )}
      <Moves
        moves={moves}
        hasObjection={[kept, other].some(({ marketingOpposedAt }) => marketingOpposedAt)}
      />
      <ErrorNotice error={merge.error} />
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
        <Button loading={merge.isPending} onClick={send}>
          {t('merge.merge')}
        </Button>
      </Group>
    </Stack>
  );
}

function useRows({ kept, other }: MergePreview): MergeRow[] {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const fields = useQuery(contactFieldsQuery).data?.fields;
  return mergeRows(kept, other, {
    group: (group) => t(`group.${group}`),
    day: (moment) => format.civilDateInFigures(moment.slice(0, 10)),
    custom: (value) => customText(value, { t, format }),
  }).filter(({ field }) => typeof field === 'string' || fields?.some(({ id }) => id === field.customId));
}

function ChoiceRow({
  row,
  isOther,
  onChoose,
}: {
  row: MergeRow;
  isOther: boolean;
  onChoose: (isOther: boolean) => void;
}) {
  const { t } = useTranslation('contacts');
  const fields = useQuery(contactFieldsQuery).data?.fields;
  const { field } = row;
  const label =
    typeof field === 'string'
      ? t(`merge.fields.${field}`)
      : (fields?.find(({ id }) => id === field.customId)?.label ?? '');
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      {([false, true] as const).map((side) => (
        <Table.Td key={String(side)}>
          <Radio
            name={`merge-${keyOf(row)}`}
            checked={isOther === side}
            onChange={() => onChoose(side)}
            label={(side ? row.other : row.kept) || t('conflict.empty')}
            styles={{ label: { overflowWrap: 'anywhere' } }}
          />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** What goes from one file to the other, and what is brought together whatever is chosen. */
function Moves({ moves, hasObjection }: { moves: MergePreview['moves']; hasObjection: boolean }) {
  const { t } = useTranslation('contacts');
  return (
    <div>
      <Title order={3} size="h5">
        {t('merge.moves')}
      </Title>
      <List size="sm" mt={4}>
        {moves.map(({ labelKey, count }) => (
          <List.Item key={labelKey}>{t(labelKey, { count })}</List.Item>
        ))}
        {moves.length === 0 && <List.Item>{t('merge.nothingMoves')}</List.Item>}
        <List.Item>{t('merge.together')}</List.Item>
        {hasObjection && <List.Item>{t('merge.objectionStays')}</List.Item>}
      </List>
    </div>
  );
}

function useMerge({ kept, other }: MergePreview, onClose: () => void) {
  const { t } = useTranslation('contacts');
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (choice: MergeChoice) => contactCalls.merge(kept.id, choice),
    onSuccess: async (now) => {
      cache.setQueryData(contactQuery(now.id).queryKey, now);
      onClose();
      await navigate(`/contacts/${now.id}`, { replace: true });
      void cache.invalidateQueries();
      notifications.show({ message: t('merge.done', { other: other.displayName, kept: now.displayName }) });
    },
    // What was looked at is past: it is shown as it is now, and chosen from again.
    onError: () => void cache.invalidateQueries({ queryKey: mergeQuery(kept.id, other.id).queryKey }),
  });
}
