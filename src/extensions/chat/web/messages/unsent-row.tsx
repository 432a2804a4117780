import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { RichTextView } from '../../../../platform/rich-text/web/rich-text-view.tsx';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import { useChatEngine } from '../sync/chat-engine.tsx';
import type { Unsent } from '../outbox/unsent.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { MessageFiles } from '../files/message-files.tsx';
import classes from './unsent-row.module.css';
import rowClasses from './message-row.module.css';
import { QuoteBlock } from './quote-block.tsx';

interface UnsentRowProps {
  unsent: Unsent;
  /** Puts its text back where one writes. */
  onTakeBack: (unsent: Unsent) => void;
}

/** A message on its way, shown at once; when it was refused, why, and what can be done. */
export function UnsentRow({ unsent, onTakeBack }: UnsentRowProps) {
  const { ownId, person, nameOf } = usePeopleNames();
  const author = person(ownId);
  const { body, files, replyTo, recipients } = unsent;
  return (
    <li className={rowClasses.row} data-own data-first data-last data-aside={recipients.length > 0}>
      <span className={rowClasses.face}>{author && <PersonAvatar person={author} size={34} />}</span>
      <div className={rowClasses.words}>
        <div className={rowClasses.head}>
          <span className={rowClasses.author}>{nameOf(ownId)}</span>
        </div>
        {replyTo && <QuoteBlock place={replyTo} />}
        <div className={classes.unsent}>
          {body && <RichTextView document={body} variant="message" />}
          <MessageFiles files={files} />
        </div>
        <UnsentState unsent={unsent} onTakeBack={onTakeBack} />
      </div>
    </li>
  );
}

function UnsentState({ unsent, onTakeBack }: UnsentRowProps) {
  const { t } = useTranslation('chat');
  const { outbox } = useChatEngine();
  const confirm = useConfirm();
  const { problem, clientId } = unsent;
  async function discard() {
    const question = {
      title: t('unsent.discardTitle'),
      text: t('unsent.discardText'),
      confirmLabel: t('unsent.discard'),
      dangerous: true,
    };
    if (await confirm(question)) outbox.discard(clientId);
  }
  if (problem === null) {
    return (
      <div className={classes.unsentState}>
        <IconClock size={13} aria-hidden />
        {t('unsent.sending')}
      </div>
    );
  }
  return (
    <div className={classes.unsentState} data-refused role="alert">
      <IconAlertTriangle size={14} aria-hidden />
      <span>
        {t('unsent.failed')} – {errorText(t, new AppError(problem.code, 422, problem.data))}
      </span>
      <span className={classes.unsentActs}>
        <Button size="compact-xs" variant="light" onClick={() => outbox.retry(clientId)}>
          {t('unsent.retry')}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => onTakeBack(unsent)}>
          {t('unsent.takeBack')}
        </Button>
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => void discard()}>
          {t('unsent.discard')}
        </Button>
      </span>
    </div>
  );
}
