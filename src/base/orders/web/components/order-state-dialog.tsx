import { Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { fieldErrorText } from '../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { CivilDateField } from '../../../../platform/ui/web/civil-date-field.tsx';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import type { Order } from '../../contract/orders.ts';
import { orderCalls } from '../order-calls.ts';
import type { OrderTurn } from '../slots.ts';
import { changedMeanwhile } from '../use-order-form.ts';
import { useStateSaid } from '../use-state-said.tsx';

interface OrderStateDialogProps {
  order: Order;
  state: 'delivered' | 'cancelled';
  onClose: () => void;
  onSaved: (order: Order, turn: OrderTurn) => void;
}

/** On which day the order was delivered or cancelled. */
export function OrderStateDialog({ order, state, onClose, onSaved }: OrderStateDialogProps) {
  const { t } = useTranslation('orders');
  const { today } = useFormat();
  const client = useQueryClient();
  const said = useStateSaid();
  const [on, setOn] = useState<string | null>(today());
  const [version, setVersion] = useState(order.version);
  const call = useMutation({
    mutationFn: () => orderCalls.changeState(order.id, { version, state, on: on === today() ? null : on }),
    onSuccess: (saved) => {
      void client.invalidateQueries({ queryKey: ['orders'] });
      said(saved, state);
      onSaved(saved, { kind: 'ended', state });
    },
    // What a colleague wrote stays: only the state is said here. It is shown, and saying it again says it of that.
    onError: (error) => setVersion(changedMeanwhile(error)?.version ?? version),
  });
  const field = call.error instanceof AppError ? call.error.fields[0] : undefined;
  return (
    <Modal opened onClose={onClose} title={t(`ending.${state}.title`, { number: order.number })} size={460}>
      <DialogBody>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!call.isPending) call.mutate();
          }}
        >
          <Stack gap="md">
            <Text size="sm">{t(`ending.${state}.text`)}</Text>
            <CivilDateField
              label={t(`ending.${state}.on`)}
              value={on}
              onChange={setOn}
              error={field && fieldErrorText(t, field)}
            />
            {call.error !== null && !field && <ErrorNotice error={call.error} />}
            <FormFoot pending={call.isPending} submitLabel={t(`ending.${state}.submit`)} onCancel={onClose} />
          </Stack>
        </form>
      </DialogBody>
    </Modal>
  );
}
