import { fanOut } from './fan-out.ts';
import { openIdle } from './idle.ts';
import { sendMails } from './mails.ts';
import { sendPosts } from './posts.ts';
import { sendRequests } from './requests.ts';
import type { Order, TaskName, Tasks } from './task.ts';

/** The process that makes the load: what it costs is not counted as the server's. Does one order after the other. */
const work: { [N in TaskName]: (task: Tasks[N][0]) => Promise<Tasks[N][1]> } = {
  posts: sendPosts,
  'fan-out': fanOut,
  idle: openIdle,
  requests: sendRequests,
  mails: sendMails,
};

process.on('message', ({ name, task }: Order) => {
  const run = work[name] as (task: Order['task']) => Promise<unknown>;
  run(task).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
