import { Duration } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Inbox } from './inbox.ts';
import type { PackBucket } from './pack-bucket.ts';
import type { Undelivered } from './undelivered.ts';

/** How often a pack is tried before a person is asked. */
const mostTries = 3;

export type EvidencePacksProps = {
  setting: Setting;
  cases: CaseTable;
  inbox: Inbox;
  packs: PackBucket;
  bus: events.EventBus;
  undelivered: Undelivered;
  alarms: Alarms;
};

/** Makes the evidence pack when a debt goes to an agency, and takes it away when the debt comes back. */
export class EvidencePacks extends Construct {
  constructor(scope: Construct, id: string, props: EvidencePacksProps) {
    super(scope, id);
    const { setting, cases, inbox, packs, bus, undelivered, alarms } = props;
    const timeout = Duration.minutes(2);
    const parked = new sqs.Queue(this, 'Parked', {
      retentionPeriod: Duration.days(14),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    const wanted = new sqs.Queue(this, 'Wanted', {
      retentionPeriod: Duration.days(4),
      visibilityTimeout: Duration.minutes(6),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: parked, maxReceiveCount: mostTries },
    });
    const builder = new ForbearFunction(this, 'BuildEvidencePack', {
      ...{ setting, name: 'build-evidence-pack', timeout, memoryMegabytes: 1024 },
    });
    builder.addEnvironment('MOST_TRIES', String(mostTries));
    cases.grantWork(builder);
    inbox.grantPapers(builder);
    packs.grantKeep(builder);
    builder.addEventSource(new SqsEventSource(wanted, { batchSize: 1, maxConcurrency: 5 }));
    new events.Rule(this, 'Handed', {
      description: 'A debt went to an agency or came back, or its pack is wanted anew',
      eventBus: bus,
      eventPattern: {
        source: ['forbear'],
        detailType: ['AgencyHandover', 'AgencyRecalled', 'EvidencePackAsked'],
      },
      targets: [new SqsQueue(wanted, { deadLetterQueue: undelivered.queue, retryAttempts: 20 })],
    });
    alarms.watch('evidence-pack-fails', {
      metric: parked.metricApproximateNumberOfMessagesVisible(),
      impact: 'An agency waits for the papers of a case, or still has some of one that was called back.',
    });
  }
}
