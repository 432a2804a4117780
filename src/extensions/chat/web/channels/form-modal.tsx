import { Modal, Stack } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import { useGivingUp } from '../../../../platform/ui/web/use-giving-up.ts';
import classes from './form-modal.module.css';

interface FormModalProps {
  title: string;
  onClose: () => void;
  /** Of `useApiForm`. */
  form: { onSubmit: FormEventHandler<HTMLFormElement>; error: unknown; pending: boolean };
  /** Something was chosen or typed: it is not given up unasked. */
  isChanged: boolean;
  submitLabel?: string;
  disabled?: boolean;
  /** Beside the buttons. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A dialog that is a form. */
export function FormModal({ title, onClose, form, isChanged, foot, children, ...labels }: FormModalProps) {
  const close = useGivingUp(isChanged && !form.pending, onClose);
  return (
    <Modal opened onClose={() => void close()} title={title}>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorNotice error={form.error} />
          <DialogBody>
            <Stack gap="md">{children}</Stack>
          </DialogBody>
          <div className={classes.foot}>
            <FormFoot onCancel={() => void close()} pending={form.pending} {...labels}>
              {foot}
            </FormFoot>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
