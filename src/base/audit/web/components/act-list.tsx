import { ActionIcon, Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { MomentText } from '../../../../platform/ui/web/civil-date-text.tsx';
import type { NamedAct } from '../../contract/act-list.ts';
import { actSentence } from '../act-words.ts';
import { actSubjectSlot } from '../subject-slot.ts';

interface ActListProps {
  acts: readonly NamedAct[];
  /** Shows the lines about one thing only. */
  onSubject: (subject: { subjectKind: string; subjectId: string }) => void;
}

/** Lines of the journal as sentences. */
export function ActList({ acts, onSubject }: ActListProps) {
  const { t } = useTranslation('audit');
  return (
    <Card p={0}>
      <Stack gap={0} component="ol" m={0} p={0} aria-label={t('list')} style={{ listStyle: 'none' }}>
        {acts.map((act) => (
          <ActItem key={act.seq} act={act} onSubject={onSubject} />
        ))}
      </Stack>
    </Card>
  );
}

function ActItem({ act, onSubject }: { act: NamedAct } & Pick<ActListProps, 'onSubject'>) {
  const { t } = useTranslation('audit');
  const { before, after, namesSubject } = actSentence(t, act);
  const { subjectKind, subjectId } = act;
  return (
    <Group
      component="li"
      gap="sm"
      px="md"
      py={8}
      justify="space-between"
      wrap="nowrap"
      style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
    >
      <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Text>
          <Text component="span" fw={600}>
            {actorWords(t, act)}
          </Text>{' '}
          {before}
          {namesSubject && <SubjectName act={act} />}
          {after}
        </Text>
        <Text size="xs" c="dimmed" className="figures">
          {act.seq} · <MomentText moment={act.at} />
          {act.via === 'token' && ` · ${t('via.token')}`}
        </Text>
      </div>
      {subjectKind !== null && subjectId !== null && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('subjectOnly')} (${act.seq})`}
          title={t('subjectOnly')}
          onClick={() => onSubject({ subjectKind, subjectId })}
        >
          <IconFilter size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

function actorWords(
  t: (key: 'byCommand' | 'bySystem' | 'someone') => string,
  { via, actorName }: NamedAct,
): string {
  if (via === 'command') return t('byCommand');
  if (via === 'system') return t('bySystem');
  return actorName ?? t('someone');
}

/** The name the subject had then; a link where it has a page. */
function SubjectName({ act: { subjectKind, subjectId, subjectLabel } }: { act: NamedAct }) {
  const { t } = useTranslation();
  const known = useSlot(actSubjectSlot).find(({ kind }) => kind === subjectKind);
  const key = subjectId === null ? undefined : known?.labelKeyOf?.(subjectId);
  const name =
    key === undefined ? (subjectLabel ?? t('audit:unnamed')) : t(key, { defaultValue: subjectLabel ?? '' });
  if (!known?.pathOf || subjectId === null) return <span>{name}</span>;
  return (
    <Anchor component={Link} to={known.pathOf(subjectId)} underline="always">
      {name}
    </Anchor>
  );
}
