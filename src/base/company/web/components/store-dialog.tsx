import { Modal, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { fieldErrorText } from '../../../../platform/i18n/web/error-text.ts';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import type { Store } from '../../contract/company.ts';
import { companyCalls } from '../company-calls.ts';
import {
  saidFields,
  saidHours,
  storeOf,
  storeValues,
  withTaken,
  type SaidField,
  type StoreValues,
} from '../store-values.ts';
import { useCompanyChange } from '../use-company-change.ts';
import { useGivingUp } from '../../../../platform/ui/web/use-giving-up.ts';
import { BothVersions } from './both-versions.tsx';
import { companyNow } from './identity-dialog.tsx';
import { WeekHoursFields } from './week-hours-fields.tsx';

interface StoreDialogProps {
  /** Null: a new one. */
  store: Store | null;
  onClose: () => void;
}

type Problem = (path: string) => string | null;

/** A point of sale, written. Its hours are given by weekday, or in free words. */
export function StoreDialog({ store, onClose }: StoreDialogProps) {
  const { t } = useTranslation('company');
  const [initial] = useState(() => storeValues(store));
  const [values, setValues] = useState(initial);
  const [read, setRead] = useState(store);
  const create = useCompanyChange(companyCalls.createStore);
  const change = useCompanyChange(companyCalls.changeStore);
  const close = useGivingUp(JSON.stringify(values) !== JSON.stringify(initial), onClose);
  const error = create.error ?? change.error;
  const reset = () => {
    create.reset();
    change.reset();
  };
  const set = (changes: Partial<StoreValues>) => {
    setValues((present) => ({ ...present, ...changes }));
    reset();
  };
  const onSuccess = () => {
    notifications.show({ message: t('store.saved', { name: values.name.trim() }) });
    onClose();
  };
  const save = () => {
    const written = storeOf(values);
    if (store) change.mutate({ id: store.id, version: read?.version ?? 1, store: written }, { onSuccess });
    else create.mutate(written, { onSuccess });
  };
  const fields = error instanceof AppError ? error.fields : [];
  const problem: Problem = (path) => {
    const field = fields.find((one) => one.path === path || one.path === `/store${path}`);
    return field ? fieldErrorText(t, field) : null;
  };
  const theirs =
    companyNow(error, 'company.storeChangedMeanwhile')?.stores.find(({ id }) => id === store?.id) ?? null;
  const isPending = create.isPending || change.isPending;
  const settle = (taken: ReadonlySet<SaidField>) => {
    if (!theirs) return;
    setRead(theirs);
    setValues(withTaken(values, storeValues(theirs), taken));
    reset();
  };
  return (
    <Modal
      opened
      onClose={() => void close()}
      title={store ? store.name : t('store.new')}
      size={800}
      closeOnClickOutside={false}
    >
      <DialogBody>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isPending) save();
          }}
        >
          <Stack gap="md">
            <StoreFields values={values} set={set} problem={problem} />
            {theirs && (
              <BothVersions
                before={saidHours(storeValues(read))}
                mine={saidHours(values)}
                theirs={saidHours(storeValues(theirs))}
                fields={saidFields}
                labelOf={(field) => t(`store.${field}`)}
                onSettle={settle}
              />
            )}
            {error !== null && fields.length === 0 && !theirs && <ErrorNotice error={error} />}
            <FormFoot pending={isPending} disabled={theirs !== null} onCancel={() => void close()} />
          </Stack>
        </form>
      </DialogBody>
    </Modal>
  );
}

interface StoreFieldsProps {
  values: StoreValues;
  set: (changes: Partial<StoreValues>) => void;
  problem: Problem;
}

function StoreFields({ values, set, problem }: StoreFieldsProps) {
  const { t } = useTranslation('company');
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('store.name')}
          value={values.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          maxLength={120}
          required
          error={problem('/name')}
        />
        <TextInput
          label={t('store.phone')}
          type="tel"
          value={values.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
          maxLength={40}
          error={problem('/phone')}
        />
      </SimpleGrid>
      <TextInput
        label={t('store.address')}
        value={values.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
        maxLength={300}
        error={problem('/address')}
      />
      <div>
        <Text size="sm" fw={500} mb={4} id="store-hours">
          {t('store.hours')}
        </Text>
        <SegmentedControl
          aria-labelledby="store-hours"
          data={[
            { value: 'week', label: t('store.byWeekday') },
            { value: 'free', label: t('store.free') },
          ]}
          value={values.byWeekday ? 'week' : 'free'}
          onChange={(how) => set({ byWeekday: how === 'week' })}
        />
      </div>
      {values.byWeekday ? (
        <WeekHoursFields week={values.week} onChange={(week) => set({ week })} problem={problem} />
      ) : (
        <TextInput
          label={t('store.freeHours')}
          placeholder={t('store.freeExample')}
          value={values.hours}
          onChange={(event) => set({ hours: event.currentTarget.value })}
          maxLength={300}
          error={problem('/hours')}
        />
      )}
      {values.byWeekday && (
        <Text size="sm" c="dimmed" role="status">
          {t('store.said', { hours: saidHours(values).hours || t('store.noHours') })}
        </Text>
      )}
    </>
  );
}
