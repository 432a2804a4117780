import { Skeleton } from '@mantine/core';
import classes from './composer.module.css';

/** Keeps the room of the composer until it comes, so that the messages do not move. */
export function ComposerPlace() {
  return (
    <div className={classes.composer} aria-hidden>
      <div className={classes.recipientsPlace} />
      <Skeleton height={90} />
      <div className={classes.readers} />
    </div>
  );
}
