import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResumeInput } from '../../../contract/plan-changes.ts';

interface ResumeDialogProps {
  /** How many days the plan was suspended. */
  days: number;
  onResume: (input: ResumeInput) => void;
  onClose: () => void;
}

/** What becomes of the dates of a plan that was suspended for some days. */
export function ResumeDialog({ days, onResume, onClose }: ResumeDialogProps) {
  const { t } = useTranslation('communication-plans');
  const [dates, setDates] = useState<ResumeInput['dates']>('shift');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('plan.resumeTitle')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Radio.Group
        value={dates}
        onChange={(choice) => setDates(choice as ResumeInput['dates'])}
        label={t('plan.resumeText', { count: days })}
        labelProps={{ fw: 400 }}
      >
        <Stack gap="sm" mt="md">
          <Radio value="shift" label={t('plan.resumeShift')} description={t('plan.resumeShiftHint')} />
          <Radio value="keep" label={t('plan.resumeKeep')} description={t('plan.resumeKeepHint')} />
        </Stack>
      </Radio.Group>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button onClick={() => onResume({ dates })} data-autofocus>
          {t('plan.resume')}
        </Button>
      </Group>
    </Modal>
  );
}
