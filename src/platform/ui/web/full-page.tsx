import type { ReactNode } from 'react';
import classes from './full-page.module.css';

/** A page that fills the window under the menu bar and scrolls its own parts. */
export function FullPage({ children }: { children: ReactNode }) {
  return <div className={classes.full}>{children}</div>;
}
