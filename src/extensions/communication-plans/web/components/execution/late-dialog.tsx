import { Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../../platform/i18n/web/error-text.ts';
import { QueryView } from '../../../../../platform/ui/web/query-view.tsx';
import type { LatePolicy, LateProposal } from '../../../contract/late.ts';
import { planCalls } from '../../plan-calls.ts';
import { lateQuery } from '../../queries.ts';
import { queryKeys } from '../../query-keys.ts';
import classes from './late-steps.module.css';
import { LateSteps } from './late-steps.tsx';

const policies: readonly LatePolicy[] = ['latestOnly', 'shift', 'daily'];

/** As many as the server takes at once. */
const most = 500;

interface LateDialogProps {
  /** Of one client, or all of which several messages are late. */
  planIds: readonly string[];
  onClose: () => void;
}

/** What becomes of messages that fell due while nobody looked: the choice, and each date before and after. */
export function LateDialog({ planIds, onClose }: LateDialogProps) {
  const { t } = useTranslation('communication-plans');
  const [policy, setPolicy] = useState<LatePolicy>('latestOnly');
  const [asked] = useState(() => planIds.slice(0, most));
  const proposals = useQuery(lateQuery({ policy, planIds: asked }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('late.title')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack gap="md">
        <Radio.Group
          value={policy}
          onChange={(chosen) => setPolicy(chosen as LatePolicy)}
          label={t('late.text')}
          labelProps={{ fw: 400 }}
        >
          <Stack gap="xs" mt="sm">
            {policies.map((each) => (
              <Radio
                key={each}
                value={each}
                data-autofocus={each === policy || undefined}
                label={t(`late.policies.${each}`)}
                description={t(`late.hints.${each}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <QueryView query={proposals}>
          {(loaded) => (
            <Proposals
              policy={policy}
              proposals={loaded.proposals}
              pending={proposals.isPlaceholderData}
              onClose={onClose}
            />
          )}
        </QueryView>
      </Stack>
    </Modal>
  );
}

interface ProposalsProps {
  policy: LatePolicy;
  proposals: readonly LateProposal[];
  /** They are those of another choice. */
  pending: boolean;
  onClose: () => void;
}

function Proposals({ policy, proposals, pending, onClose }: ProposalsProps) {
  const { t } = useTranslation('communication-plans');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const settle = useSettle(onClose);
  const chosen = proposals.filter(({ planId }) => !left.has(planId));
  const choose = (planId: string, on: boolean) =>
    setLeft((present) => new Set(on ? [...present].filter((id) => id !== planId) : [...present, planId]));
  if (proposals.length === 0) return <Text c="dimmed">{t('late.nothing')}</Text>;
  return (
    <>
      <Stack gap="md" aria-busy={pending}>
        {proposals.map((proposal) => (
          <div key={proposal.planId} className={classes['plan']}>
            <Checkbox
              checked={!left.has(proposal.planId)}
              onChange={(event) => choose(proposal.planId, event.currentTarget.checked)}
              label={<PlanName proposal={proposal} />}
            />
            <LateSteps steps={proposal.steps} />
          </div>
        ))}
      </Stack>
      {settle.isError && (
        <Text c="red" size="sm" role="alert">
          {errorText(t, settle.error)}
        </Text>
      )}
      <Group justify="flex-end" gap="xs" className={classes['foot']}>
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button
          disabled={chosen.length === 0 || pending}
          loading={settle.isPending}
          onClick={() =>
            settle.mutate({ policy, plans: chosen.map(({ planId, seal }) => ({ planId, seal })) })
          }
        >
          {t('late.apply', { count: chosen.length })}
        </Button>
      </Group>
    </>
  );
}

function PlanName({ proposal }: { proposal: LateProposal }) {
  const { t } = useTranslation('communication-plans');
  const { contactName, planLabel, orderNumber, days } = proposal;
  return (
    <>
      <Text span fw={600}>
        {contactName}
      </Text>{' '}
      <Text span size="sm" c="dimmed">
        {[planLabel, orderNumber, t('late.days', { count: days })].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}

/** What a colleague has changed meanwhile stays on the list, with its new dates; the rest is done. */
function useSettle(onDone: () => void) {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  return useMutation({
    mutationFn: planCalls.settleLate,
    onSuccess: ({ results }) => {
      void client.invalidateQueries({ queryKey: queryKeys.all });
      const settled = results.filter(({ result }) => result === 'settled').length;
      if (settled > 0) notifications.show({ message: t('late.done', { count: settled }) });
      const others = results.length - settled;
      if (others === 0) return onDone();
      return notifications.show({ color: 'orange', message: t('late.changed', { count: others }) });
    },
  });
}
