import { Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import type { OrderSuggestions } from '../../contract/order-input.ts';
import type { Order } from '../../contract/orders.ts';
import { suggestionsQuery } from '../queries.ts';
import type { OrderTurn } from '../slots.ts';
import { useGivingUp } from '../../../../platform/ui/web/use-giving-up.ts';
import { useOrderForm } from '../use-order-form.ts';
import { OrderConflict } from './order-conflict.tsx';
import { OrderFields } from './order-fields.tsx';

interface OrderDialogProps {
  /** Null: a new one. */
  order: Order | null;
  /** Whose new order it is, when that is known. */
  contactId: string | null;
  onClose: () => void;
  /** `turn`: its dates are others. */
  onSaved: (order: Order, turn: OrderTurn | null) => void;
}

/** An order is written without them as well. */
const nothing: OrderSuggestions = { nextNumber: '', productFamilies: [] };

/** An order, written. Nothing typed is lost by a refusal, a colleague or a slip of the hand. */
export function OrderDialog(props: OrderDialogProps) {
  const suggestions = useQuery(suggestionsQuery);
  const suggested = suggestions.data ?? (suggestions.isError ? nothing : null);
  return suggested && <OrderForm {...props} suggested={suggested} />;
}

function OrderForm({
  order,
  contactId,
  onClose,
  onSaved,
  suggested,
}: OrderDialogProps & {
  suggested: OrderSuggestions;
}) {
  const { t } = useTranslation('orders');
  const form = useOrderForm({ order, contactId, suggested });
  const node = useRef<HTMLFormElement>(null);
  const { hasProblems } = form;
  // The first field that is wrong may be out of sight.
  useEffect(() => {
    if (hasProblems) node.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [hasProblems]);
  const close = useGivingUp(form.isChanged, onClose);
  const save = () =>
    form.save((saved) => {
      notifications.show({ message: t(order ? 'form.saved' : 'form.created', { number: saved.number }) });
      onSaved(saved, order && datesTurn(order, saved));
    });
  return (
    <Modal
      opened
      onClose={() => void close()}
      title={order ? t('form.editTitle', { number: order.number }) : t('form.newTitle')}
      size={720}
      closeOnClickOutside={false}
    >
      <DialogBody>
        <form
          ref={node}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!form.isPending) save();
          }}
        >
          <Stack gap="md">
            {form.conflict && <OrderConflict mine={form.values} {...form.conflict} onSettle={form.settle} />}
            <OrderFields form={form} families={suggested.productFamilies} isOfContact={contactId !== null} />
            {form.error !== null && <ErrorNotice error={form.error} />}
            <FormFoot
              pending={form.isPending}
              disabled={form.conflict !== null}
              submitLabel={t(order ? 'form.save' : 'form.create')}
              onCancel={() => void close()}
            />
          </Stack>
        </form>
      </DialogBody>
    </Modal>
  );
}

/** What moved of the dates that something may be counted from; null when nothing did. */
function datesTurn(before: Order, after: Order): OrderTurn | null {
  if (before.orderedOn === after.orderedOn && before.expectedOn === after.expectedOn) return null;
  return {
    kind: 'dates',
    orderedFrom: before.orderedOn,
    orderedTo: after.orderedOn,
    expectedFrom: before.expectedOn,
    expectedTo: after.expectedOn,
  };
}
