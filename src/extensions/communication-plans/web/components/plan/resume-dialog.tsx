import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../../../platform/ui/web/query-view.tsx';
import type { ResumeInput, Resumption } from '../../../contract/plan-changes.ts';
import { resumptionQuery } from '../../queries.ts';
import { DateChanges } from './date-changes.tsx';

interface ResumeDialogProps {
  planId: string;
  onResume: (input: ResumeInput) => void;
  onClose: () => void;
}

/** What becomes of the dates of a suspended plan that goes on: each way with its dates before and after. */
export function ResumeDialog({ planId, onResume, onClose }: ResumeDialogProps) {
  const { t } = useTranslation('communication-plans');
  const resumption = useQuery(resumptionQuery(planId));
  return (
    <Modal
      opened
      onClose={onClose}
      size={600}
      title={t('plan.resumeTitle')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <QueryView query={resumption}>
        {(loaded) => <Choices resumption={loaded} onResume={onResume} onClose={onClose} />}
      </QueryView>
    </Modal>
  );
}

interface ChoicesProps {
  resumption: Resumption;
  onResume: (input: ResumeInput) => void;
  onClose: () => void;
}

function Choices({ resumption: { suspendedDays, fellDue, choices }, onResume, onClose }: ChoicesProps) {
  const { t } = useTranslation('communication-plans');
  const [kind, setKind] = useState(choices[0]?.kind);
  const choice = choices.find((one) => one.kind === kind) ?? choices[0];
  if (!choice) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onResume(choice.input);
      }}
    >
      <Text>
        {t('resume.suspended', { count: suspendedDays })}{' '}
        {fellDue > 0 && t('resume.fellDue', { count: fellDue })}
      </Text>
      <Radio.Group
        value={choice.kind}
        onChange={(chosen) => setKind(chosen as typeof kind)}
        label={t('resume.question')}
        mt="sm"
      >
        <Stack gap="sm" mt="xs">
          {choices.map((one) => (
            <Radio
              key={one.kind}
              value={one.kind}
              label={t(`resume.${one.kind}`, { count: one.input.days ?? 0 })}
              description={t(`resume.${one.kind}Hint`)}
              {...(one === choice && { 'data-autofocus': true })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div style={{ marginBlockStart: 16 }} aria-live="polite">
        <DateChanges changes={choice.changes} />
      </div>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button type="submit">{t('plan.resume')}</Button>
      </Group>
    </form>
  );
}
