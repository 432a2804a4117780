import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import type { Plan, PlanSettings } from '../../../contract/plans.ts';
import { planCalls } from '../../plan-calls.ts';
import { usePlanChange } from '../../use-plan-change.ts';
import { fieldsOf } from '../messages/message-errors.ts';
import { AccountSelect } from './account-select.tsx';
import { CivilDateField } from '../../../../../platform/ui/web/civil-date-field.tsx';
import { useFieldProblem } from '../messages/use-field-problem.ts';
import { ClosedDayRuleSelect, OwnerSelect, PlanValuesFields } from './plan-settings-fields.tsx';

interface PlanSettingsDialogProps {
  plan: Plan;
  onClose: () => void;
}

const settingsOf = ({ label, startOn, ownerId, closedDayRule, accountId, values }: Plan): PlanSettings => ({
  label,
  startOn,
  ownerId,
  closedDayRule,
  accountId,
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
          <SettingsFields plan={plan} settings={settings} onChange={set} error={change.error} />
          {fieldsOf(change.error).length === 0 && <ErrorNotice error={change.error} />}
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
  /** What the server refused last. */
  error: unknown;
}

function SettingsFields({ plan, settings, onChange: set, error }: SettingsFieldsProps) {
  const { t } = useTranslation('communication-plans');
  const problem = useFieldProblem(error);
  return (
    <>
      <TextInput
        label={t('newPlan.label')}
        value={settings.label}
        onChange={(event) => set({ label: event.currentTarget.value })}
        maxLength={120}
        error={problem('/label')}
        required
        withAsterisk={false}
        data-autofocus
      />
      <CivilDateField
        label={t('newPlan.startOn')}
        value={settings.startOn}
        onChange={(startOn) => startOn && set({ startOn })}
        error={problem('/startOn')}
      />
      <OwnerSelect
        value={settings.ownerId}
        onChange={(ownerId) => set({ ownerId })}
        error={problem('/ownerId')}
      />
      <AccountSelect
        value={settings.accountId ?? null}
        onChange={(accountId) => set({ accountId })}
        error={problem('/accountId')}
      />
      <ClosedDayRuleSelect
        value={settings.closedDayRule}
        onChange={(closedDayRule) => set({ closedDayRule })}
      />
      <PlanValuesFields
        names={plan.planVariables}
        values={settings.values}
        onChange={(values) => set({ values })}
        problem={problem}
      />
    </>
  );
}
