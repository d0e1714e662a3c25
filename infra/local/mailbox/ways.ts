import { randomUUID } from 'node:crypto';
import { invokeLater } from '../call-engine.ts';
import type { Outputs } from '../deploy.ts';
import type { Engine } from '../engine.ts';
import { bucketClient, upload } from '../upload.ts';
import { answerMail, reportEvent } from './reports.ts';
import type { Ways } from './server.ts';

/**
 * How what becomes of a mail reaches the stage: an answer goes the whole real way, from the mail bucket on; a report is
 * handed to the function that records it, as the local AWS takes no events of the mail service on its bus.
 */
export function waysInto(engine: Engine, deployed: () => Outputs | undefined, now: () => string): Ways {
  const outputs = () => {
    const known = deployed();
    if (known === undefined) throw new Error('The stage is not ready yet.');
    return known;
  };
  const fresh = () => ({ id: randomUUID(), at: now() });
  return {
    async report(kind, mail) {
      await invokeLater(engine, outputs().RecordFeedback, reportEvent(kind, mail, fresh()));
    },
    async answer(answer, mail) {
      const made = fresh();
      const { MailBucket } = outputs();
      await upload(bucketClient(engine), MailBucket, `mail/${made.id}`, answerMail(answer, mail, made));
    },
  };
}
