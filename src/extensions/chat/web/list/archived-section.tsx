import { useLocalStorage } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../base/users/web/public.ts';
import type { ListedConversation } from './list-groups.ts';
import classes from './conversation-list.module.css';
import { Star } from './star.tsx';

interface ArchivedSectionProps {
  archived: readonly ListedConversation[];
  selectedId: string | null;
  children: ReactNode[];
}

/** Archived channels, folded away until asked for, or until one of them is opened. */
export function ArchivedSection({ archived, selectedId, children }: ArchivedSectionProps) {
  const { t } = useTranslation('chat');
  const ownId = useSession().user.id;
  const [isUnfolded, setUnfolded] = useLocalStorage({
    key: `miaou.chat.archived.${ownId}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const id = useId();
  const holdsSelected = archived.some(({ conversation }) => conversation.id === selectedId);
  useEffect(() => {
    if (holdsSelected) setUnfolded(true);
  }, [holdsSelected, setUnfolded]);
  if (archived.length === 0) return null;
  const unread = archived.reduce((sum, listed) => sum + listed.unread, 0);
  const Chevron = isUnfolded ? IconChevronDown : IconChevronRight;
  return (
    <section>
      <h2 className={classes.title}>
        <button
          type="button"
          id={id}
          className={classes.fold}
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          <Chevron size={16} stroke={1.75} aria-hidden />
          {t('list.archived')}
          <span className="figures">{archived.length}</span>
          {!isUnfolded && <Star count={unread} />}
        </button>
      </h2>
      {isUnfolded && (
        <ul className={classes.rows} aria-labelledby={id}>
          {children}
        </ul>
      )}
    </section>
  );
}
