import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import type { Plan, PlanSettings } from '../../../contract/plans.ts';
import { planCalls } from '../../plan-calls.ts';
import { usePlanChange } from '../../use-plan-change.ts';
import { CivilDateField } from './civil-date-field.tsx';
import { ClosedDayRuleSelect, OwnerSelect, PlanValuesFields } from './plan-settings-fields.tsx';

interface PlanSettingsDialogProps {
  plan: Plan;
  onClose: () => void;
}

const settingsOf = ({ label, startOn, ownerId, closedDayRule, values }: Plan): PlanSettings => ({
  label,
  startOn,
  ownerId,
  closedDayRule,
  values,
});

/** Name, start, person in charge, closed days and values. Dates of what has not left follow. */
export function PlanSettingsDialog({ plan, onClose }: PlanSettingsDialogProps) {
  const { t } = useTranslation('communication-plans');
  const change = usePlanChange();
  const [settings, setSettings] = useState(() => settingsOf(plan));
  const set = (changes: Partial<PlanSettings>) => setSettings((present) => ({ ...present, ...changes }));
  const save = () =>
    change.mutate(
      { call: () => planCalls.saveSettings(plan.id, settings), done: t('plan.saved'), silentError: true },
      { onSuccess: onClose },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('plan.settings')}
      size={520}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!change.isPending) save();
        }}
      >
        <Stack gap="sm">
          <SettingsFields plan={plan} settings={settings} onChange={set} />
          <ErrorNotice error={change.error} />
        </Stack>
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('actions.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface SettingsFieldsProps {
  plan: Plan;
  settings: PlanSettings;
  onChange: (changes: Partial<PlanSettings>) => void;
}

function SettingsFields({ plan, settings, onChange: set }: SettingsFieldsProps) {
  const { t } = useTranslation('communication-plans');
  return (
    <>
      <TextInput
        label={t('newPlan.label')}
        value={settings.label}
        onChange={(event) => set({ label: event.currentTarget.value })}
        maxLength={120}
        required
        withAsterisk={false}
        data-autofocus
      />
      <CivilDateField
        label={t('newPlan.startOn')}
        value={settings.startOn}
        onChange={(startOn) => startOn && set({ startOn })}
      />
      <OwnerSelect value={settings.ownerId} onChange={(ownerId) => set({ ownerId })} />
      <ClosedDayRuleSelect
        value={settings.closedDayRule}
        onChange={(closedDayRule) => set({ closedDayRule })}
      />
      <PlanValuesFields
        names={plan.planVariables}
        values={settings.values}
        onChange={(values) => set({ values })}
      />
    </>
  );
}
