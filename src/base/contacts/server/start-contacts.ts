import type { Platform } from '../../../platform/modules/server/module.ts';
import { contactFieldsTopic, contactListTopic, contactTopicPrefix } from '../contract/events.ts';
import { mayHearContact } from './hear-contact.ts';
import type { ContactPorts } from './holders.ts';
import { finishMerges } from './merge/finish-merges.ts';

/** Who hears of contacts, and what is done beside requests. */
export function startContacts(platform: Platform, ports: ContactPorts): void {
  const { live, db, jobs } = platform;
  // That contacts change is everybody’s to hear: which of them one may read is asked when they are.
  for (const whole of [contactListTopic, contactFieldsTopic]) {
    live.defineTopics(whole, (_viewer, topic) => Promise.resolve(topic === whole));
  }
  live.defineTopics(contactTopicPrefix, (viewer, topic) =>
    mayHearContact(db.read, viewer, topic.slice(contactTopicPrefix.length)),
  );
  jobs.define({
    name: 'contacts.finish-merges',
    everyMs: 60_000,
    leaseMs: 600_000,
    run: () => finishMerges(ports),
  });
}
