import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { guessOwn } from '../sync/held-own.ts';
import type { ListGroups } from './list-groups.ts';
import { movedBeside, neighbourOf, placeInList, shownOrder, type Edge } from './list-order.ts';
import { orderConversations } from '../queries.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { useShowError } from '../use-show-error.tsx';

export interface OwnOrderActs {
  moveBeside(id: string, targetId: string, edge: Edge): void;
  /** Up (−1) or down (1) by one place; null at the end of its section, or where there is no own order. */
  step(id: string, by: -1 | 1): (() => void) | null;
  /** What has become of the last move, in words. */
  announcement: string;
}

/** Puts the list in the person's own order: at once on screen, and kept for all their devices. */
export function useOwnOrder(groups: ListGroups): OwnOrderActs {
  const { t } = useTranslation('chat');
  const cache = useQueryClient();
  const { sync } = useChatEngine();
  const { titleOf } = usePeopleNames();
  const showError = useShowError();
  const [announcement, setAnnouncement] = useState('');

  async function keep(order: string[]) {
    const takeBack = guessOwn(cache, new Map(order.map((id, position) => [id, { position }])));
    try {
      sync.ownChanged(await orderConversations(order));
    } catch (error) {
      takeBack();
      setAnnouncement(t('list.notMoved'));
      showError(error);
    }
  }

  function moveBeside(id: string, targetId: string, edge: Edge) {
    const place = placeInList(groups, id);
    const moved = findListed(groups, id);
    if (!place || !moved || id === targetId) return;
    const inSection = movedBeside(place.ids, id, targetId, edge);
    const title = titleOf(moved);
    setAnnouncement(t('list.moved', { title, place: inSection.indexOf(id) + 1, count: inSection.length }));
    void keep(movedBeside(shownOrder(groups), id, targetId, edge));
  }

  function step(id: string, by: -1 | 1) {
    const neighbour = neighbourOf(groups, id, by);
    return neighbour === null ? null : () => moveBeside(id, neighbour, by === 1 ? 'after' : 'before');
  }

  return { moveBeside, step, announcement };
}

const findListed = (groups: ListGroups, id: string): Conversation | undefined =>
  [...groups.favorites, ...groups.channels].find(({ conversation }) => conversation.id === id)?.conversation;
