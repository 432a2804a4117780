import { Anchor, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import { LoadingArea } from '../../../../../platform/ui/web/loading-area.tsx';
import type { Plan, PlanInput } from '../../../contract/plans.ts';
import type { PlanValues } from '../../../contract/variables.ts';
import { planCalls } from '../../plan-calls.ts';
import { templatesPath } from '../../plan-paths.ts';
import { draftQuery, templatesQuery } from '../../queries.ts';
import { queryKeys } from '../../query-keys.ts';
import { fieldsOf } from '../messages/message-errors.ts';
import { PlanValuesFields } from './plan-settings-fields.tsx';
import { useFieldProblem } from '../messages/use-field-problem.ts';

interface ReplaceDialogProps {
  plan: Pick<Plan, 'id' | 'label' | 'contactId' | 'orderId' | 'ticketId'>;
  onReplaced: (plan: Plan) => void;
  onClose: () => void;
}

/** The plan-type that a delay is announced with, as the host names it; any other can be chosen. */
const delayCode = 'RETARD';

/** « Remplacer par un plan de retard »: this plan waits, and another tells the client of the new date. */
export function ReplaceDialog({ plan, onReplaced, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation('communication-plans');
  const form = useReplacement(plan, onReplaced);
  const problem = useFieldProblem(form.error);
  const placed = fieldsOf(form.error).some(({ path }) => path.startsWith('/values/'));
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('replace.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <Stack gap="sm">
          <Text>{t('replace.text', { label: plan.label })}</Text>
          <TypeSelect value={form.templateId} onChange={form.setTemplateId} />
          {form.names.length > 0 && (
            <PlanValuesFields
              names={form.names}
              values={form.values}
              onChange={form.setValues}
              problem={problem}
            />
          )}
          {!placed && <ErrorNotice error={form.error} />}
        </Stack>
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={form.pending} disabled={form.templateId === null}>
            {t('replace.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function TypeSelect({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation('communication-plans');
  const { data } = useQuery(templatesQuery());
  if (!data) return <LoadingArea />;
  if (data.templates.length === 0) {
    return (
      <Text>
        {t('replace.noType')}{' '}
        <Anchor component={Link} to={templatesPath} underline="always">
          {t('actions.manageTemplates')}
        </Anchor>
      </Text>
    );
  }
  return (
    <Select
      label={t('replace.planType')}
      data={data.templates.map(({ id, label }) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
      allowDeselect={false}
    />
  );
}

function useReplacement(plan: ReplaceDialogProps['plan'], onReplaced: (plan: Plan) => void) {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  const { data } = useQuery(templatesQuery());
  const [chosen, setTemplateId] = useState<string | null>(null);
  const [values, setValues] = useState<PlanValues>({});
  const usual = data?.templates.find(({ code }) => code.startsWith(delayCode));
  const templateId = chosen ?? usual?.id ?? null;
  // Which values its messages need is the server's to say, before anything is written.
  const draft: PlanInput | null =
    templateId === null
      ? null
      : { templateId, contactId: plan.contactId, orderId: plan.orderId, ticketId: plan.ticketId };
  const preview = useQuery(draftQuery(draft));
  const replacement = useMutation({
    mutationFn: (id: string) => planCalls.replacePlan(plan.id, { templateId: id, values }),
    onSuccess: (made) => {
      client.setQueryData(queryKeys.plan(made.id), made);
      void client.invalidateQueries({ queryKey: queryKeys.all });
      notifications.show({ message: t('replace.done') });
      onReplaced(made);
    },
  });
  return {
    templateId,
    setTemplateId,
    values,
    setValues: (changed: PlanValues) => {
      setValues(changed);
      replacement.reset();
    },
    names: preview.data?.planVariables ?? [],
    pending: replacement.isPending,
    error: replacement.error ?? preview.error,
    submit: () => {
      if (templateId !== null && !replacement.isPending) replacement.mutate(templateId);
    },
  };
}
