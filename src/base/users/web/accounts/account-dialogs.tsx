import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { useGivingUp } from '../../../../platform/ui/web/use-giving-up.ts';
import type { Account, AccountList, IssuedLink } from '../../contract/accounts.ts';
import { personName } from '../person-name.ts';
import { PersonProfileModal } from '../profile/person-profile-modal.tsx';
import type { AccountAct } from './account-actions.tsx';
import { AccountForm } from './account-form.tsx';
import { ActForm } from './act-form.tsx';
import { IssuedLinkView } from './issued-link-view.tsx';
import { LinkForm } from './link-form.tsx';

/** An act on an account, or the invitation of somebody new. */
export type Opened = { act: AccountAct; account: Account } | { act: 'invite'; account: null };

interface AccountDialogsProps {
  opened: Opened | null;
  list: AccountList;
  onClose: () => void;
  onOpen: (opened: Opened) => void;
}

/** What is asked before an act, over the list. A click beside it does not lose what was typed. */
export function AccountDialogs({ opened, list, onClose }: AccountDialogsProps) {
  const { t } = useTranslation('users');
  // It stays as it was while it closes.
  const [last, setLast] = useState(opened);
  const [issued, setIssued] = useState<IssuedLink | null>(null);
  if (opened !== null && opened !== last) {
    setLast(opened);
    setIssued(null);
  }
  const [isChanged, setChanged] = useState(false);
  const close = useGivingUp(isChanged, onClose);
  const isProfile = opened?.act === 'profile';
  const name = last?.account ? personName(last.account) : '';
  return (
    <>
      <PersonProfileModal userId={isProfile ? opened.account.id : null} onClose={onClose} />
      <Modal
        opened={opened !== null && !isProfile}
        onClose={() => void close()}
        title={last && t(`accounts.titles.${last.act}`, { name })}
        closeOnClickOutside={false}
        size="lg"
      >
        <DialogBody key={issued ? 'issued' : `${last?.act} ${last?.account?.id}`}>
          {issued && last ? (
            <IssuedLinkView
              issued={issued}
              kind={last.act === 'reset' ? 'reset' : 'invitation'}
              onClose={onClose}
            />
          ) : (
            last && (
              <Ask
                opened={last}
                list={list}
                onDone={onClose}
                onCancel={() => void close()}
                onIssued={setIssued}
                onChanged={setChanged}
              />
            )
          )}
        </DialogBody>
      </Modal>
    </>
  );
}

interface AskProps {
  opened: Opened;
  list: AccountList;
  onDone: () => void;
  onCancel: () => void;
  onIssued: (issued: IssuedLink) => void;
  onChanged: (isChanged: boolean) => void;
}

function Ask({ opened, list, onDone, onIssued, ...form }: AskProps) {
  const { act, account } = opened;
  if (act === 'invite' || act === 'edit') {
    return <AccountForm account={account} list={list} onDone={onDone} onIssued={onIssued} {...form} />;
  }
  if (act === 'invitation' || act === 'reset') {
    return <LinkForm account={account} kind={act} list={list} onDone={onDone} onIssued={onIssued} />;
  }
  return act === 'profile' ? null : <ActForm account={account} act={act} onDone={onDone} />;
}
