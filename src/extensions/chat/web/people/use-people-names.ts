import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../base/users/contract/people.ts';
import { activePeople, shortName, usePeople, useSession } from '../../../../base/users/web/public.ts';
import { useLanguage } from '../../../../platform/i18n/web/use-format.ts';
import type { Conversation } from '../../contract/conversations.ts';

export interface PeopleNames {
  ownId: string;
  /** Those one may write to now; past messages name the others too. */
  people: readonly Person[];
  person(userId: string): Person | undefined;
  /** What colleagues call this person. */
  nameOf(userId: string): string;
  /** « Chloé, Karim et Yann » */
  listOf(userIds: readonly string[]): string;
  /** « Chloé, Karim et vous » */
  listWithSelf(userIds: readonly string[]): string;
  /** A channel's name, or who a discussion is with. */
  titleOf(conversation: Conversation): string;
}

/** The names of the company, as the chat writes them. */
export function usePeopleNames(): PeopleNames {
  const { t } = useTranslation('chat');
  const language = useLanguage();
  const ownId = useSession().user.id;
  const people = usePeople().data;
  return useMemo(() => {
    const byId = new Map(people?.map((person) => [person.id, person]));
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    const nameOf = (userId: string) => {
      const person = byId.get(userId);
      // Before the names are here, nothing is better than a wrong one.
      if (!person) return people ? t('people.unknown') : '…';
      return shortName(person);
    };
    const listOf = (userIds: readonly string[]) => list.format(userIds.map(nameOf));
    const listWithSelf = (userIds: readonly string[]) =>
      list.format([...userIds.map(nameOf), t('message.you')]);
    const titleOf = ({ name, members }: Conversation) =>
      name ?? listOf(members.map((member) => member.userId).filter((userId) => userId !== ownId));
    return {
      ownId,
      people: activePeople(people ?? []),
      person: (id) => byId.get(id),
      nameOf,
      listOf,
      listWithSelf,
      titleOf,
    };
  }, [people, language, ownId, t]);
}
