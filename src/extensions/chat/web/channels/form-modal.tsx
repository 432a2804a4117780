import { Modal, Stack } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import classes from './form-modal.module.css';

interface FormModalProps {
  title: string;
  onClose: () => void;
  /** Of `useApiForm`. */
  form: { onSubmit: FormEventHandler<HTMLFormElement>; error: unknown; pending: boolean };
  submitLabel?: string;
  disabled?: boolean;
  /** Beside the buttons. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A dialog that is a form. */
export function FormModal({ title, onClose, form, foot, children, ...labels }: FormModalProps) {
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorNotice error={form.error} />
          <DialogBody>
            <Stack gap="md">{children}</Stack>
          </DialogBody>
          <div className={classes.foot}>
            <FormFoot onCancel={onClose} pending={form.pending} {...labels}>
              {foot}
            </FormFoot>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
