import { useTranslation } from 'react-i18next';
import type { Message } from '../../contract/messages.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { useTyping } from './use-typing.ts';
import classes from './message-log.module.css';

interface TypingLineProps {
  conversationId: string;
  messages: readonly Message[];
}

/** Up to this many are named. */
const namedAtMost = 2;

/** « Karim écrit… ». Its room is always there, so that nothing moves. */
export function TypingLine({ conversationId, messages }: TypingLineProps) {
  const { t } = useTranslation('chat');
  const { listOf } = usePeopleNames();
  const typing = useTyping(conversationId, messages);
  const count = typing.length;
  return (
    <div className={classes.typing}>
      {count > namedAtMost && t('typing.several')}
      {count > 0 && count <= namedAtMost && t('typing.named', { count, people: listOf(typing) })}
    </div>
  );
}
