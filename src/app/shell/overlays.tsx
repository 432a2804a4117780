import '@mantine/notifications/styles.layer.css';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { openQuestionRoom } from '../../platform/ui/web/question-room.ts';

/** The places over the page where questions and news appear. News that came before are shown now. */
export function Overlays() {
  useEffect(openQuestionRoom, []);
  return (
    <>
      <ModalsProvider />
      <Notifications position="bottom-right" autoClose={6000} limit={4} />
    </>
  );
}
