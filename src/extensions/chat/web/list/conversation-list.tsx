import { Button, Text, VisuallyHidden } from '@mantine/core';
import { IconCompass, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../platform/i18n/web/use-format.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatDialogs } from '../window/chat-dialogs-context.ts';
import { listGroups, type ListedConversation, type ListGroups, type ListSection } from './list-groups.ts';
import { orderedSections } from './list-order.ts';
import { useDraggedRows } from './use-dragged-rows.ts';
import { useListKeys } from './use-list-keys.ts';
import { useOwnOrder, type OwnOrderActs } from './use-own-order.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { ArchivedSection } from './archived-section.tsx';
import classes from './conversation-list.module.css';
import { ConversationRow } from './conversation-row.tsx';
import { AddButton, ListSectionOf } from './list-section.tsx';

export interface ConversationListProps {
  conversations: readonly Conversation[];
  selectedId: string | null;
  onSelect: (id: string) => void;
}

/** The left pane: favourites, channels, private discussions and archives, a star on what is new. */
export function ConversationList({ conversations, selectedId, onSelect }: ConversationListProps) {
  const { t } = useTranslation('chat');
  const language = useLanguage();
  const { titleOf } = usePeopleNames();
  const groups = listGroups(conversations, { language, titleOf });
  const { createChannel, openDirect, browseChannels } = useChatDialogs();
  const list = useRef<HTMLElement>(null);
  const order = useOwnOrder(groups);
  const over = useDraggedRows(list, rowIdsOf(groups), order.moveBeside);
  const { onKeyDown, tabStop, onFocus } = useListFocus({ list, groups, selectedId, step: order.step });
  const row = (section: ListSection) => (listed: ListedConversation) => {
    const { id } = listed.conversation;
    return (
      <ConversationRow
        key={id}
        {...listed}
        section={orderedSections.includes(section) ? section : undefined}
        isSelected={id === selectedId}
        isTabStop={id === tabStop}
        dropEdge={over?.id === id ? over.edge : undefined}
        onSelect={onSelect}
        moves={{ up: order.step(id, -1), down: order.step(id, 1) }}
      />
    );
  };
  return (
    <nav
      ref={list}
      className={classes.list}
      aria-label={t('list.label')}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {groups.favorites.length > 0 && (
        <ListSectionOf title={t('list.favorites')}>{groups.favorites.map(row('favorites'))}</ListSectionOf>
      )}
      <ListSectionOf
        title={t('list.channels')}
        action={<AddButton label={t('list.newChannel')} onClick={createChannel} />}
      >
        {groups.channels.map(row('channels'))}
      </ListSectionOf>
      {isWithoutChannel(groups) && <NoChannel onCreate={createChannel} />}
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        className={classes.browse}
        leftSection={<IconCompass size={16} stroke={1.75} />}
        onClick={browseChannels}
      >
        {t('list.browse')}
      </Button>
      <ListSectionOf
        title={t('list.direct')}
        action={<AddButton label={t('list.newDirect')} onClick={openDirect} />}
      >
        {groups.directs.map(row('directs'))}
      </ListSectionOf>
      {!conversations.some(({ kind }) => kind === 'direct') && (
        <Text c="dimmed" size="sm" className={classes.empty}>
          {t('list.emptyDirect')}
        </Text>
      )}
      <ArchivedSection archived={groups.archived} selectedId={selectedId}>
        {groups.archived.map(row('archived'))}
      </ArchivedSection>
      <VisuallyHidden role="status">{order.announcement}</VisuallyHidden>
    </nav>
  );
}

interface ListFocus {
  list: RefObject<HTMLElement | null>;
  groups: ListGroups;
  selectedId: string | null;
  step: OwnOrderActs['step'];
}

/** One stop for the Tab key: the row last in focus, else the open discussion, else the first. */
function useListFocus({ list, groups, selectedId, step }: ListFocus) {
  const { titleOf } = usePeopleNames();
  const { editChannel } = useChatDialogs();
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const listed = Object.values(groups).flat();
  const find = (id: string | null) => listed.find(({ conversation }) => conversation.id === id)?.conversation;
  useFollowRow(list, focusedId, focusedId === null ? undefined : sectionOf(groups, focusedId));
  const onKeyDown = useListKeys({
    titleOf: (id) => titleOf(find(id)!),
    step,
    onRename(id) {
      const { kind, archivedAt } = find(id)!;
      if (kind === 'channel' && archivedAt === null) editChannel(id);
    },
  });
  const tabStop = (find(focusedId) ?? find(selectedId) ?? listed[0]?.conversation)?.id;
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const row = event.target.closest<HTMLElement>('[data-row-id]');
    if (row && event.currentTarget.contains(row)) setFocusedId(row.dataset['rowId']!);
  };
  return { onKeyDown, tabStop, onFocus };
}

/** A row that goes to another section, or away, does not take the focus with it. */
function useFollowRow(
  list: RefObject<HTMLElement | null>,
  focusedId: string | null,
  section: string | undefined,
): void {
  const before = useRef({ focusedId, section });
  useEffect(() => {
    const hasMoved = before.current.focusedId === focusedId && before.current.section !== section;
    before.current = { focusedId, section };
    if (!hasMoved || document.activeElement !== document.body) return;
    const row = list.current?.querySelector(`[data-row-id="${focusedId}"]`) ?? list.current;
    row?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  }, [list, focusedId, section]);
}

const sectionOf = (groups: ListGroups, id: string) =>
  Object.keys(groups).find((section) =>
    groups[section as ListSection].some(({ conversation }) => conversation.id === id),
  );

function NoChannel({ onCreate }: { onCreate: () => void }) {
  const { t } = useTranslation('chat');
  return (
    <div className={classes.empty}>
      <Text c="dimmed" size="sm" mb={8}>
        {t('list.emptyChannels')}
      </Text>
      <Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={onCreate}>
        {t('channel.create')}
      </Button>
    </div>
  );
}

const isWithoutChannel = ({ channels, favorites }: ListGroups) =>
  channels.length === 0 && !favorites.some(({ conversation }) => conversation.kind === 'channel');

/** Rows that are drawn anew are made draggable anew. */
const rowIdsOf = (groups: ListGroups): string =>
  orderedSections
    .map((section) => groups[section].map(({ conversation }) => conversation.id).join(' '))
    .join('/');
