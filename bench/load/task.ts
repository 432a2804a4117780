import type { PostsResult, PostsTask } from './posts.ts';
import type { FanOutResult, FanOutTask } from './fan-out.ts';
import type { IdleTask } from './idle.ts';
import type { MailsResult, MailsTask } from './mails.ts';
import type { RequestsResult, RequestsTask } from './requests.ts';

/** What the load process can be asked to do, and what it answers. */
export interface Tasks {
  posts: [PostsTask, PostsResult];
  'fan-out': [FanOutTask, FanOutResult];
  idle: [IdleTask, null];
  requests: [RequestsTask, RequestsResult];
  mails: [MailsTask, MailsResult];
}

export type TaskName = keyof Tasks;

/** What travels to the load process. */
export interface Order {
  name: TaskName;
  task: Tasks[TaskName][0];
}
