import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useExecutionCount } from '../../execution-count.ts';
import { executionPath } from '../../plan-paths.ts';
import classes from './to-do-indicator.module.css';

// More would take the room of the other signs; the words tell the number.
const mostShown = 999;

/** In the menu bar, as long as there is something: how many messages ask for somebody today, and the way to them. */
export function ToDoIndicator() {
  const { t } = useTranslation('communication-plans');
  const count = useExecutionCount() ?? 0;
  if (count === 0) return null;
  const label = t('indicator.toDo', { count });
  return (
    <Link to={executionPath()} className={classes['indicator']} aria-label={label} title={label}>
      <IconSend size={18} stroke={1.75} aria-hidden />
      <span className="figures" aria-hidden>
        {count > mostShown ? `${mostShown}+` : count}
      </span>
    </Link>
  );
}
