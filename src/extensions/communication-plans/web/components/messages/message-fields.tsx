import { Group, Input, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { maximumAttachmentBytes, type Nature } from '../../../contract/rules.ts';
import { AttachmentsField } from './attachments-field.tsx';
import { BodyField } from './body-field.tsx';
import { DelayFields } from './delay-fields.tsx';
import { FieldProblem } from './field-problem.tsx';
import { attachmentBytes, type DraftField, type DraftProblems, type MessageDraft } from './message-draft.ts';
import type { MessageErrors } from './message-errors.ts';
import { replaceVariable } from './replace-variable.ts';
import { SubjectField } from './subject-field.tsx';

interface MessageFieldsProps {
  draft: MessageDraft;
  /** Takes a change rather than a message: what is typed and a file that arrives do not undo each other. */
  onChange: (change: (present: MessageDraft) => MessageDraft) => void;
  /** What this browser finds wrong; shown only once the person has asked to go on. */
  problems: DraftProblems;
  /** What the server refused. */
  errors: MessageErrors;
}

/** Everything that makes one message: when it leaves, what it is, what it says, what goes with it. */
export function MessageFields({ draft, onChange, problems, errors }: MessageFieldsProps) {
  const set = (changes: Partial<MessageDraft>) => onChange((present) => ({ ...present, ...changes }));
  const problemOf = useProblem(draft, problems, errors, (wrong, right) =>
    onChange((present) => replaceVariable(present, wrong, right)),
  );
  return (
    <Stack gap="md">
      <Group align="flex-start" gap="lg">
        <DelayFields value={draft} onChange={set} error={problemOf('delay')} />
        <NatureField value={draft.nature} onChange={(nature) => set({ nature })} />
      </Group>
      <SubjectField
        value={draft.subject}
        onChange={(subject) => set({ subject })}
        error={problemOf('subject')}
      />
      <BodyField value={draft.body} onChange={(body) => set({ body })} error={problemOf('body')} />
      <AttachmentsField
        value={draft.attachments}
        onChange={(change) =>
          onChange((present) => ({ ...present, attachments: change(present.attachments) }))
        }
        onArriving={(more) => onChange((present) => ({ ...present, arriving: present.arriving + more }))}
        error={problemOf('attachments')}
      />
    </Stack>
  );
}

function useProblem(
  draft: MessageDraft,
  problems: DraftProblems,
  errors: MessageErrors,
  replace: (wrong: string, right: string) => void,
): (field: DraftField) => ReactNode {
  const { t } = useTranslation('communication-plans');
  const { size: sizeText } = useFormat();
  const sizes = {
    size: sizeText(attachmentBytes(draft.attachments)),
    maximum: sizeText(maximumAttachmentBytes),
  };
  return (field) => {
    const problem = problems[field];
    if (problem) return t(problem, sizes);
    const error = errors[field];
    return error ? <FieldProblem error={error} onReplace={replace} /> : null;
  };
}

function NatureField({ value, onChange }: { value: Nature; onChange: (nature: Nature) => void }) {
  const { t } = useTranslation('communication-plans');
  return (
    <Input.Wrapper label={t('editor.nature')} labelElement="div" style={{ flex: '1 1 240px' }}>
      <div>
        <SegmentedControl
          aria-label={t('editor.nature')}
          value={value}
          onChange={(nature) => onChange(nature as Nature)}
          data={[
            { value: 'service', label: t('nature.service') },
            { value: 'prospection', label: t('nature.prospection') },
          ]}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {t(`nature.${value}Hint`)}
        </Text>
      </div>
    </Input.Wrapper>
  );
}
