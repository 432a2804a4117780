import { Anchor } from '@mantine/core';
import { IconMailbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mailboxPath } from '../../plan-paths.ts';
import { Notice } from '../notice.tsx';
import classes from './execution.module.css';

/** Nothing leaves the house: it is said on the screen where one sends. */
export function BuiltInNotice() {
  const { t } = useTranslation('communication-plans');
  return (
    <div className={classes['notice']}>
      <Notice tone="info" Icon={IconMailbox}>
        {t('execution.builtIn')}{' '}
        <Anchor component={Link} to={mailboxPath} size="sm" underline="always">
          {t('execution.mailbox')}
        </Anchor>
      </Notice>
    </div>
  );
}
