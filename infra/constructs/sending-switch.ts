import * as events from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

/** Tells the same people as every alarm when a person stops all sending, and when it goes on. */
export class SendingSwitch extends Construct {
  constructor(scope: Construct, id: string, { bus, alarms }: { bus: events.EventBus; alarms: Alarms }) {
    super(scope, id);
    const rule = (name: string, detailType: string, description: string) =>
      new events.Rule(this, name, { eventBus: bus, description, eventPattern: { detailType: [detailType] } });
    alarms.page(
      rule('Paused', 'SendingPaused', 'A person has stopped all sending'),
      'A person has stopped all sending, of one creditor or of all; nobody is contacted until a person lets it go on. What to do: infra/runbook.md#sending-paused',
    );
    alarms.page(
      rule('Resumed', 'SendingResumed', 'A person has let sending go on'),
      'A person has let sending go on; each debt looks again within the hour.',
    );
  }
}
