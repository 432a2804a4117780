import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconAddressBook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLiveTopic } from '../../../../platform/realtime/web/live-context.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { useSession } from '../../../users/web/public.ts';
import { contactOpened, personTopic } from '../../contract/events.ts';
import type { OpenedContact } from '../../contract/opened-contacts.ts';
import { openedContactsQuery } from '../queries.ts';
import classes from './lines.module.css';

/** « Derniers clients »: the client files this person opened last. */
export default function RecentWidget() {
  const query = useQuery(openedContactsQuery);
  const cache = useQueryClient();
  const { queryKey } = openedContactsQuery;
  useLiveTopic(personTopic(useSession().user.id), ({ event }) => {
    if (event === contactOpened) void cache.invalidateQueries({ queryKey });
  });
  return (
    <div className={classes['room']}>
      <QueryView query={query}>{({ contacts }) => <Files contacts={contacts} />}</QueryView>
    </div>
  );
}

function Files({ contacts }: { contacts: readonly OpenedContact[] }) {
  const { t } = useTranslation('desktop');
  if (contacts.length === 0) {
    return (
      <p className={classes['calm']}>
        <IconAddressBook size={20} stroke={1.5} aria-hidden />
        <span>
          {t('recent.nothing')} <Link to="/contacts">{t('recent.openContacts')}</Link>
        </span>
      </p>
    );
  }
  return (
    <ul className={classes['list']} aria-label={t('widgets.recent')}>
      {contacts.map(({ id, displayName, companyName, city }) => (
        <li key={id}>
          <Link to={`/contacts/${id}`} className={classes['line']}>
            <span className={classes['label']}>
              {displayName}
              <Beside words={[isToldBy(displayName, companyName) ? null : companyName, city]} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The name of a company's file begins with the company's. */
const isToldBy = (displayName: string, companyName: string | null): boolean =>
  companyName !== null && displayName.includes(companyName);

function Beside({ words }: { words: readonly (string | null)[] }) {
  const told = words.filter((word) => word !== null && word !== '');
  return told.length > 0 && <span className={classes['detail']}>{told.join(' · ')}</span>;
}
