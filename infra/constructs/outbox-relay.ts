import * as events from 'aws-cdk-lib/aws-events';
import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import type { SendQueue } from './send-queue.ts';
import { StreamReader } from './stream-reader.ts';
import type { Undelivered } from './undelivered.ts';

export type OutboxRelayProps = {
  setting: Setting;
  cases: CaseTable;
  answers: SendQueue;
  undelivered: Undelivered;
  alarms: Alarms;
};

/** Hands what was written to the outbox with a fact to the send queue (answers) and the bus (events). */
export class OutboxRelay extends Construct {
  readonly bus: events.EventBus;

  constructor(scope: Construct, id: string, props: OutboxRelayProps) {
    super(scope, id);
    this.bus = new events.EventBus(this, 'Bus', { eventBusName: `forbear-${props.setting.stage.name}` });
    const { reader } = new StreamReader(this, 'RelayOutbox', {
      ...props,
      name: 'relay-outbox',
      filter: {
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('OUTBOX#') } } },
      },
      behind: { article: 'outbox-behind', impact: 'Owed answers and escalation events leave late.' },
    });
    props.answers.grantSend(reader);
    this.bus.grantPutEventsTo(reader);
    reader.addEnvironment('BUS_NAME', this.bus.eventBusName);
  }
}
