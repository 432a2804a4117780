import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIsAdmin } from '../../../../../base/users/web/public.ts';
import type { ExecutionRow } from '../../../contract/execution.ts';
import { variableGroup } from '../../../contract/find-variables.ts';
import type { BlockedReason } from '../../../contract/messages.ts';
import { contactPath, executionPath, planPath } from '../../plan-paths.ts';
import type { MessageActions } from '../messages/use-message-actions.tsx';
import { ObjectorLink } from '../messages/objector-link.tsx';
import { useAdministrators } from '../use-administrators.ts';

interface RemedyProps {
  reason: BlockedReason;
  row: ExecutionRow;
  /** All that is listed: where the message may be that stands in the way. */
  rows: readonly ExecutionRow[];
  actions: MessageActions;
  onSettleLate: () => void;
}

/** The way to put right what keeps a mail from leaving. */
export function Remedy({ reason, row, rows, actions, onSettleLate }: RemedyProps): ReactNode {
  const { code } = reason;
  if (code === 'missingValue') return <ValuePlaces {...{ reason, row, actions }} />;
  if (code === 'missingAttachment' || code === 'attachmentsTooLarge') return <Edit {...{ row, actions }} />;
  if (code === 'missingLogo') return <Place place={company} row={row} />;
  if (code === 'objection' || code === 'objectionElsewhere') {
    return (
      <>
        <Skip {...{ row, actions }} /> · <Edit {...{ row, actions }} />
        {code === 'objectionElsewhere' && ' · '}
        <ObjectorLink reason={reason} />
      </>
    );
  }
  if (code === 'noConsent' || code === 'noPublicAddress') return <Skip {...{ row, actions }} />;
  if (code === 'earlierNotGone') return <Earlier {...{ reason, row, rows, onSettleLate }} />;
  if (code === 'planNotActive' || code === 'ownerGone')
    return <To path={planPath(row.planId)} word="execution.openPlan" />;
  return <To path={contactPath(row.contactId)} word="execution.openClient" />;
}

function To({ path, word }: { path: string; word: string }) {
  const { t } = useTranslation('communication-plans');
  return (
    <Anchor component={Link} to={path} size="sm" underline="always">
      {t(word)}
    </Anchor>
  );
}

function Act({ word, onAct, disabled = false }: { word: string; onAct: () => void; disabled?: boolean }) {
  const { t } = useTranslation('communication-plans');
  return (
    <Anchor component="button" type="button" size="sm" underline="always" disabled={disabled} onClick={onAct}>
      {t(word)}
    </Anchor>
  );
}

type Acting = Pick<RemedyProps, 'row' | 'actions'>;

const Edit = ({ row, actions }: Acting) => (
  <Act word="execution.editHere" onAct={() => actions.edit(row)} disabled={actions.pending} />
);

const Skip = ({ row, actions }: Acting) => (
  <Act word="execution.skipConfirm" onAct={() => void actions.skip(row)} disabled={actions.pending} />
);

function Earlier({
  reason,
  row,
  rows,
  onSettleLate,
}: Pick<RemedyProps, 'reason' | 'row' | 'rows' | 'onSettleLate'>) {
  if (row.stale) return <Act word="late.settle" onAct={onSettleLate} />;
  const earlier = rows.find(
    ({ planId, position }) => planId === row.planId && position === reason.data['position'],
  );
  return earlier ? (
    <To path={executionPath(earlier.id)} word="execution.openEarlier" />
  ) : (
    <To path={planPath(row.planId)} word="execution.openPlan" />
  );
}

interface ValuePlace {
  path: (row: ExecutionRow) => string;
  word: string;
  /** Of what administrators alone can complete: how others ask them to. */
  ask?: string;
}

const company = { path: () => '/admin/company', word: 'execution.openCompany', ask: 'execution.askCompany' };

const placeOf: Readonly<Record<string, ValuePlace>> = {
  plan: { path: ({ planId }) => planPath(planId), word: 'execution.openPlan' },
  contact: { path: ({ contactId }) => contactPath(contactId), word: 'execution.openClient' },
  order: { path: ({ contactId }) => contactPath(contactId, 'orders'), word: 'execution.openOrders' },
  store: company,
  company,
  user: { path: () => '/admin/users', word: 'execution.openPeople', ask: 'execution.askPeople' },
};

function Place({ place: { path, word, ask }, row }: { place: ValuePlace; row: ExecutionRow }) {
  const { t } = useTranslation('communication-plans');
  const isAdmin = useIsAdmin();
  const who = useAdministrators();
  return ask === undefined || isAdmin ? <To path={path(row)} word={word} /> : t(ask, { who });
}

/** Where each value that is missing is written down; or the message does without it. */
function ValuePlaces({ reason, row, actions }: Acting & Pick<RemedyProps, 'reason'>) {
  const names = Array.isArray(reason.data['names']) ? (reason.data['names'] as string[]) : [];
  const groups = [...new Set(names.map((name) => variableGroup(name) ?? 'contact'))];
  const places = new Set(groups.flatMap((group) => placeOf[group] ?? []));
  return (
    <>
      {[...places].map((place) => (
        <span key={place.word}>
          <Place {...{ place, row }} /> ·{' '}
        </span>
      ))}
      <Edit {...{ row, actions }} />
    </>
  );
}
