import { Paper, Select, Stack, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../../../../platform/ui/web/use-confirm.tsx';
import type { PlanPreview } from '../../../contract/plans.ts';
import { templatesQuery } from '../../queries.ts';
import { AccountSelect } from './account-select.tsx';
import { AutomaticChoice } from './automatic-switch.tsx';
import { CivilDateField } from '../../../../../platform/ui/web/civil-date-field.tsx';
import { ContactSelect } from './contact-select.tsx';
import { OrderSelect, TicketSelect } from './order-select.tsx';
import { ClosedDayRuleSelect, OwnerSelect, PlanValuesFields } from './plan-settings-fields.tsx';
import { useFieldProblem } from '../messages/use-field-problem.ts';
import type { usePlanForm } from './use-plan-form.ts';

interface NewPlanSettingsProps {
  plan: ReturnType<typeof usePlanForm>;
  preview: PlanPreview | undefined;
  /** What the server refused last. */
  error: unknown;
}

/** For whom, about what, from when, by whom. */
export function NewPlanSettings({ plan, preview, error }: NewPlanSettingsProps) {
  const { t } = useTranslation('communication-plans');
  const { form, set, contactId, template } = plan;
  const problem = useFieldProblem(error);
  return (
    <Paper p="md">
      <Title order={2} size="h3" mb="sm">
        {t('newPlan.settings')}
      </Title>
      <Stack gap="sm">
        <ContactSelect
          label={t('newPlan.client')}
          value={contactId}
          onChange={(chosen) => set({ contactId: chosen, orderId: null, ticketId: null })}
          error={problem('/contactId')}
        />
        <OrderSelect
          contactId={contactId}
          value={form.orderId}
          onChange={(orderId) => set({ contactId, orderId })}
          error={problem('/orderId')}
        />
        <TicketSelect
          contactId={contactId}
          value={form.ticketId}
          onChange={(ticketId) => set({ ticketId })}
          error={problem('/ticketId')}
        />
        <TemplateSelect plan={plan} />
        <TextInput
          label={t('newPlan.label')}
          value={form.label}
          onChange={(event) => set({ label: event.currentTarget.value })}
          placeholder={template?.label ?? t('newPlan.labelPlaceholder')}
          maxLength={120}
          error={problem('/label')}
        />
        <PlanValuesFields
          names={preview?.planVariables ?? []}
          values={form.values}
          onChange={(values) => set({ values })}
          problem={problem}
        />
        <CivilDateField
          label={t('newPlan.startOn')}
          {...(form.startOn === null && {
            description: t(form.orderId === null ? 'newPlan.startToday' : 'newPlan.startOrder'),
          })}
          value={form.startOn ?? preview?.startOn ?? null}
          onChange={(startOn) => set({ startOn })}
          error={problem('/startOn')}
        />
        <OwnerSelect
          value={form.ownerId}
          onChange={(ownerId) => set({ ownerId })}
          error={problem('/ownerId')}
        />
        <AccountSelect
          value={form.accountId}
          onChange={(accountId) => set({ accountId })}
          error={problem('/accountId')}
        />
        <ClosedDayRuleSelect
          value={form.closedDayRule}
          onChange={(closedDayRule) => set({ closedDayRule })}
        />
        <AutomaticChoice value={form.automatic} onChange={(automatic) => set({ automatic })} />
      </Stack>
    </Paper>
  );
}

function TemplateSelect({ plan: { form, set } }: Pick<NewPlanSettingsProps, 'plan'>) {
  const { t } = useTranslation('communication-plans');
  const confirm = useConfirm();
  const { data } = useQuery(templatesQuery());
  const choose = async (templateId: string | null) => {
    const question = {
      title: t('newPlan.replaceTitle'),
      text: t('newPlan.replaceText'),
      confirmLabel: t('newPlan.replaceConfirm'),
    };
    const changed = form.messages !== null && form.messages.length > 0;
    if (!changed || (await confirm(question))) set({ templateId, messages: null, days: {} });
  };
  return (
    <Select
      label={t('newPlan.planType')}
      placeholder={t('newPlan.planTypeNone')}
      data={(data?.templates ?? []).map(({ id, label }) => ({ value: id, label }))}
      value={form.templateId}
      onChange={(templateId) => void choose(templateId)}
      clearable
    />
  );
}
