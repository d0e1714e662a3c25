import * as events from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

/** Pages somebody when a creditor's mails were stopped because too many people marked them as spam. */
export class MailSlowdown extends Construct {
  constructor(scope: Construct, id: string, { bus, alarms }: { bus: events.EventBus; alarms: Alarms }) {
    super(scope, id);
    const slowed = new events.Rule(this, 'Slowed', {
      eventBus: bus,
      description: "A creditor's mails ask nobody any more: too many were marked as spam",
      eventPattern: { detailType: ['MailSlowed'] },
    });
    alarms.page(
      slowed,
      'Too many people marked the mails of a creditor as spam; none of them asks for money until a person says so. What to do: infra/runbook.md#complaints-near-limit',
    );
  }
}
