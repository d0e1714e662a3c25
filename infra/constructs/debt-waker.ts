import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import type { DebtMachineName } from './debt-machine-name.ts';
import { StreamReader } from './stream-reader.ts';
import type { Undelivered } from './undelivered.ts';

export type DebtWakerProps = {
  setting: Setting;
  cases: CaseTable;
  machineName: DebtMachineName;
  undelivered: Undelivered;
  alarms: Alarms;
};

/** Wakes the waiting executions of a debtor whose facts have changed. */
export class DebtWaker extends Construct {
  constructor(scope: Construct, id: string, props: DebtWakerProps) {
    super(scope, id);
    const { reader } = new StreamReader(this, 'WakeDebts', {
      ...props,
      name: 'wake-debts',
      filter: {
        eventName: FilterRule.isEqual('MODIFY'),
        dynamodb: { Keys: { sk: { S: FilterRule.isEqual('PROFILE') } } },
      },
      behind: {
        article: 'waker-behind',
        impact: 'Answers of people are acted on late; nobody is contacted.',
      },
    });
    props.cases.grantRead(reader);
    props.machineName.grantWake(reader);
  }
}
