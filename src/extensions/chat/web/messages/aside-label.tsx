import { Button } from '@mantine/core';
import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../contract/conversations.ts';
import { useMessageRoom } from './message-room.ts';
import classes from './aside-label.module.css';

/** Says that these words are for some only, and for whom. */
export function AsideLabel({ people }: { people: readonly Pick<Member, 'userId'>[] }) {
  const { t } = useTranslation('chat');
  const { names, replyAside } = useMessageRoom();
  const others = people.map(({ userId }) => userId).filter((userId) => userId !== names.ownId);
  const readers = names.listOf(others);
  return (
    <>
      <span className={classes.aside}>
        <IconLock size={13} stroke={2} aria-hidden />
        {t('aside.label')}
        <span className={classes.asideReaders}>
          {t('aside.readers', { readers: names.listWithSelf(others) })}
        </span>
      </span>
      <Button
        className={classes.replyAside}
        variant="subtle"
        size="compact-xs"
        leftSection={<IconArrowBackUp size={14} />}
        aria-label={t('aside.replyTo', { readers })}
        onClick={() => replyAside(others)}
      >
        {t('aside.reply')}
      </Button>
    </>
  );
}
