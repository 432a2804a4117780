import type { Platform } from '../../../platform/modules/server/module.ts';
import { contactFieldsTopic, contactListTopic, contactTopicPrefix } from '../contract/events.ts';
import type { ContactPorts } from './holders.ts';
import { finishMerges } from './merge/finish-merges.ts';
import { findContact } from './store/contacts.ts';

/** Who hears of contacts, and what is done beside requests. */
export function startContacts(platform: Platform, ports: ContactPorts): void {
  const { live, db, jobs } = platform;
  // Everybody of the company sees every contact that exists.
  for (const whole of [contactListTopic, contactFieldsTopic]) {
    live.defineTopics(whole, (_viewer, topic) => Promise.resolve(topic === whole));
  }
  live.defineTopics(
    contactTopicPrefix,
    async (_viewer, topic) =>
      (await findContact(db.read, topic.slice(contactTopicPrefix.length))) !== undefined,
  );
  jobs.define({
    name: 'contacts.finish-merges',
    everyMs: 60_000,
    leaseMs: 600_000,
    run: () => finishMerges(ports),
  });
}
