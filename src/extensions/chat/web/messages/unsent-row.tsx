import { Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { RichTextView } from '../../../../platform/rich-text/web/rich-text-view.tsx';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import { useChatEngine } from '../sync/chat-engine.tsx';
import type { Unsent } from '../outbox/unsent.ts';
import { useSendingTrouble } from '../use-chat.ts';
import { AsideLabel } from './aside-label.tsx';
import { useMessageRoom } from './message-room.ts';
import type { PlaceInGroup, Waiting } from './timeline.ts';
import { MessageFiles } from '../files/message-files.tsx';
import classes from './unsent-row.module.css';
import rowClasses from './message-row.module.css';
import { QuoteBlock } from './quote-block.tsx';

interface UnsentRowProps {
  waiting: Waiting;
  place: PlaceInGroup;
  /** Puts its text back where one writes. */
  onTakeBack: (unsent: Unsent) => void;
}

/** A message on its way, shown at once as it will stand; why it is not there yet, and what can be done. */
export function UnsentRow({ waiting, place, onTakeBack }: UnsentRowProps) {
  const { names } = useMessageRoom();
  const { unsent, asideOf } = waiting;
  const { body, files, replyTo, problem } = unsent;
  const author = names.person(names.ownId);
  return (
    <li
      className={rowClasses.row}
      data-own
      data-aside={asideOf !== undefined}
      data-first={place.isFirst}
      data-last={place.isLast}
    >
      <span className={rowClasses.face}>
        {place.isFirst && author && <PersonAvatar person={author} size={34} />}
        {!place.isFirst && problem === null && <SendingSign />}
      </span>
      <div className={rowClasses.words}>
        {place.isFirst && (
          <div className={rowClasses.head}>
            <span className={rowClasses.author}>{names.nameOf(names.ownId)}</span>
            {problem === null && <SendingSign />}
            {asideOf && <AsideLabel people={asideOf} />}
          </div>
        )}
        {replyTo && <QuoteBlock place={replyTo} />}
        <div className={classes.unsent}>
          {body && <RichTextView document={body} variant="message" />}
          <MessageFiles files={files} />
        </div>
        {problem ? <Refused unsent={unsent} onTakeBack={onTakeBack} /> : <WhyItWaits />}
      </div>
    </li>
  );
}

/** Takes the room of the time, which stands there once the message has arrived. */
function SendingSign() {
  const { t } = useTranslation('chat');
  return (
    <span className={classes.sending} title={t('unsent.sending')}>
      <IconClock size={13} aria-hidden />
      <VisuallyHidden>{t('unsent.sending')}</VisuallyHidden>
    </span>
  );
}

/** Said once a first try has failed: most messages have arrived before anybody could read it. */
function WhyItWaits() {
  const { t } = useTranslation('chat');
  const trouble = useSendingTrouble();
  if (!trouble) return null;
  const isOffline = trouble.code === 'platform.offline';
  const reason = errorText(t, new AppError(trouble.code, 503, trouble.data));
  return (
    <div className={classes.unsentState}>
      <IconClock size={13} aria-hidden />
      {isOffline ? t('unsent.offline') : t('unsent.waits', { reason })}
    </div>
  );
}

interface RefusedProps {
  unsent: Unsent;
  onTakeBack: (unsent: Unsent) => void;
}

function Refused({ unsent, onTakeBack }: RefusedProps) {
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
  if (!problem) return null;
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
