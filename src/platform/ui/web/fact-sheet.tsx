import { Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './fact-sheet.module.css';

/** One titled part of what is known of somebody or something. */
export function FactSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper p="md">
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <Facts>{children}</Facts>
    </Paper>
  );
}

/** Facts under one another, where the part has its own head. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={classes.lines}>{children}</dl>;
}

interface FactProps {
  label: string;
  value: ReactNode;
  /** Said in place of a value whose absence matters. */
  missing?: string;
}

/** One fact and its name. What is not known is not shown. */
export function Fact({ label, value, missing }: FactProps) {
  if (!value && !missing) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd data-missing={!value || undefined}>{value || missing}</dd>
    </>
  );
}

/** A postal address, one line under the other; lines without content are left out. */
export function AddressLines({ lines }: { lines: readonly (string | null)[] }) {
  return <span className={classes.address}>{lines.filter(Boolean).join('\n')}</span>;
}

/** An address that a click writes to. */
export function EmailLink({ address }: { address: string }) {
  return (
    <a href={`mailto:${address}`} className={classes.link}>
      {address}
    </a>
  );
}

/** A phone number that a click calls. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} className={`figures ${classes.link}`}>
      {number}
    </a>
  );
}
