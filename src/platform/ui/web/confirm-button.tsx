import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useConfirm, type Question } from './use-confirm.tsx';

interface ConfirmButtonProps extends ButtonProps {
  question: Question;
  onConfirm: () => void;
  children: ReactNode;
}

/** A button that asks before it acts. */
export function ConfirmButton({ question, onConfirm, children, ...button }: ConfirmButtonProps) {
  const confirm = useConfirm();
  const ask = async () => {
    if (await confirm(question)) onConfirm();
  };
  return (
    <Button {...button} onClick={() => void ask()}>
      {children}
    </Button>
  );
}
