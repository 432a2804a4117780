import { useTranslation } from 'react-i18next';
import { isServerAnswer, replyMeaning } from '../../../../../platform/mail/contract/reply-meaning.ts';
import { localFailureOf } from '../../../contract/local-failure.ts';

/**
 * Why a mail did not leave, in our words where its meaning is known. What a mail server said is quoted as well;
 * of others, only what we have no words for.
 */
export function Answer({ response }: { response: string }) {
  const { t } = useTranslation('communication-plans');
  const ours = localFailureOf(response);
  if (ours) return t(`localFailures.${ours}`);
  const meaning = replyMeaning(response);
  if (meaning === null) return <Quoted response={response} />;
  if (!isServerAnswer(response)) return t(`mailFailures.${meaning}`);
  return (
    <>
      {t(`mailFailures.${meaning}`)} <Quoted response={response} />
    </>
  );
}

const hole = '\u0000';

/** Mail servers and the programs that speak with them use English. */
function Quoted({ response }: { response: string }) {
  const { t } = useTranslation('communication-plans');
  const kind = isServerAnswer(response) ? 'answer' : 'cause';
  const [before, after] = t(`execution.${kind}`, { response: hole }).split(hole);
  return (
    <span>
      {before}
      <span lang="en" style={{ overflowWrap: 'anywhere' }}>
        {response}
      </span>
      {after}
    </span>
  );
}
