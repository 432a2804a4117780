import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../../../../platform/ui/web/civil-date-text.tsx';
import type { Plan } from '../../../contract/plans.ts';
import { planCalls } from '../../plan-calls.ts';
import { settingsQuery } from '../../queries.ts';
import { usePlanChange } from '../../use-plan-change.ts';

interface AutomaticChoiceProps {
  value: boolean;
  onChange: (on: boolean) => void;
}

/** Whether the mails of a plan to be made leave by themselves: asked only where the company allows it. */
export function AutomaticChoice({ value, onChange }: AutomaticChoiceProps) {
  const { t } = useTranslation('communication-plans');
  const { data: settings } = useQuery(settingsQuery());
  if (!settings?.automatic) return null;
  const hours = { from: settings.sendFrom, until: settings.sendUntil };
  return (
    <Switch
      label={t('automatic.label')}
      description={t('automatic.hint', hours)}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** The same of a plan that exists, with who said so and when; null where there is nothing to say. */
export function useAutomaticOf(plan: Plan) {
  const { data: settings } = useQuery(settingsQuery());
  const unfinished = plan.state !== 'completed' && plan.state !== 'cancelled';
  if (!settings || !unfinished) return null;
  return settings.automatic || plan.automatic !== null ? settings : null;
}

interface AutomaticSwitchProps {
  plan: Plan;
  settings: NonNullable<ReturnType<typeof useAutomaticOf>>;
}

/** Turned on and off at once; where the company does not allow it, it only says that it waits. */
export function AutomaticSwitch({ plan, settings }: AutomaticSwitchProps) {
  const { t } = useTranslation('communication-plans');
  const change = usePlanChange();
  const on = plan.automatic !== null;
  const set = (wanted: boolean) =>
    change.mutate({
      call: () => planCalls.setAutomatic(plan.id, wanted),
      done: t(wanted ? 'journal.automaticOn' : 'journal.automaticOff'),
    });
  return (
    <Switch
      aria-label={t('automatic.label')}
      label={<State plan={plan} settings={settings} />}
      checked={on}
      disabled={change.isPending}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  );
}

function State({ plan: { automatic }, settings }: AutomaticSwitchProps) {
  const { t } = useTranslation('communication-plans');
  if (automatic === null) return t('automatic.off');
  if (!settings.automatic) return t('automatic.waits');
  return (
    <>
      {t('automatic.on', { name: automatic.byName })} <MomentText moment={automatic.since} />
    </>
  );
}
