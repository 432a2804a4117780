import { Button, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { fieldErrorText } from '../../../../platform/i18n/web/error-text.ts';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import type { Company } from '../../contract/company.ts';
import { figuresOf, isSiren, vatNumberOf } from '../../contract/identifiers.ts';
import { companyCalls } from '../company-calls.ts';
import {
  identityFields,
  identityOf,
  identityValues,
  withTaken,
  type IdentityField,
} from '../identity-values.ts';
import { useCompanyChange } from '../use-company-change.ts';
import { useGivingUp } from '../../../../platform/ui/web/use-giving-up.ts';
import { BothVersions } from './both-versions.tsx';
import { IdentityFields } from './identity-fields.tsx';

/** Who the company is, written whole. Nothing typed is lost by a refusal, a colleague or a slip of the hand. */
export function IdentityDialog({ company, onClose }: { company: Company; onClose: () => void }) {
  const { t } = useTranslation('company');
  const [read, setRead] = useState(company);
  const [initial] = useState(() => identityValues(company));
  const [values, setValues] = useState(initial);
  const [capitalUnread, setCapitalUnread] = useState(false);
  const change = useCompanyChange(companyCalls.changeIdentity);
  const close = useGivingUp(JSON.stringify(values) !== JSON.stringify(initial), onClose);
  const set = (field: IdentityField, text: string) => {
    setValues((present) => ({ ...present, [field]: text }));
    setCapitalUnread(false);
    change.reset();
  };
  const save = () => {
    const identity = identityOf(values, read.version);
    if (!identity) return setCapitalUnread(true);
    change.mutate(identity, {
      onSuccess: () => {
        notifications.show({ message: t('identity.saved') });
        onClose();
      },
    });
  };
  const fields = change.error instanceof AppError ? change.error.fields : [];
  const problem = (field: IdentityField): string | null => {
    if (field === 'shareCapital' && capitalUnread) return t('identity.capitalUnread');
    const path = field === 'shareCapital' ? '/shareCapitalCents' : `/${field}`;
    const refused = fields.find((one) => one.path === path);
    return refused ? fieldErrorText(t, refused) : null;
  };
  const theirs = companyNow(change.error, 'company.changedMeanwhile');
  const settle = (taken: ReadonlySet<IdentityField>) => {
    if (!theirs) return;
    setRead(theirs);
    setValues(withTaken(values, identityValues(theirs), taken));
    change.reset();
  };
  const siren = figuresOf(values.siren);
  const vat = isSiren(siren) ? vatNumberOf(siren) : null;
  return (
    <Modal
      opened
      onClose={() => void close()}
      title={t('identity.title')}
      size={760}
      closeOnClickOutside={false}
    >
      <DialogBody>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!change.isPending) save();
          }}
        >
          <Stack gap="md">
            <IdentityFields values={values} set={set} problem={problem} />
            {vat && vat !== figuresOf(values.vatNumber).toUpperCase() && (
              <Text size="sm" c="dimmed" component="div">
                {t('identity.vatHint', { vat })}{' '}
                <Button size="compact-xs" variant="default" onClick={() => set('vatNumber', vat)}>
                  {t('identity.vatUse')}
                </Button>
              </Text>
            )}
            {theirs && (
              <BothVersions
                before={identityValues(read)}
                mine={values}
                theirs={identityValues(theirs)}
                fields={identityFields}
                labelOf={(field) => t(`identity.fields.${field}`)}
                onSettle={settle}
              />
            )}
            {change.error !== null && fields.length === 0 && !theirs && <ErrorNotice error={change.error} />}
            <FormFoot pending={change.isPending} disabled={theirs !== null} onCancel={() => void close()} />
          </Stack>
        </form>
      </DialogBody>
    </Modal>
  );
}

/** The company as it is now, when somebody else changed it first. */
export function companyNow(error: unknown, code: string): Company | null {
  return error instanceof AppError && error.code === code ? (error.data['company'] as Company) : null;
}
