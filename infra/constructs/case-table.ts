import { RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { casesTable } from '../../shared/store/cases.names.ts';
import type { Setting } from '../setting.ts';

const { AttributeType, BillingMode, StreamViewType } = dynamodb;
const indexes = [casesTable.lookIndex, casesTable.workIndex, casesTable.invoiceIndex];

/** The facts of all debtors. Outlives every deploy. */
export class CaseTable extends Construct {
  readonly table: dynamodb.Table;

  constructor(scope: Construct, id: string, setting: Setting) {
    super(scope, id);
    const outlives = setting.local === undefined;
    this.table = new dynamodb.Table(this, 'Table', {
      partitionKey: { name: casesTable.partitionKey, type: AttributeType.STRING },
      sortKey: { name: casesTable.sortKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: casesTable.forgetAt,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: outlives,
      removalPolicy: outlives ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const { name, partitionKey, sortKey } of indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: { name: partitionKey, type: AttributeType.STRING },
        sortKey: { name: sortKey, type: AttributeType.STRING },
      });
    }
  }

  /** Where the changes of the cases can be followed. */
  get streamArn(): string {
    if (this.table.tableStreamArn === undefined) throw new Error('the cases have no stream');
    return this.table.tableStreamArn;
  }

  /** The function may read cases. */
  grantRead(reader: lambda.Function): void {
    this.allow(reader, ['GetItem', 'BatchGetItem', 'Query']);
  }

  /** The function may read cases and put what it counted beside them; it can neither change nor delete. */
  grantCount(counter: lambda.Function): void {
    this.allow(counter, ['GetItem', 'Query', 'PutItem']);
  }

  /** The function may read cases and write them, in transactions too. */
  grantWork(worker: lambda.Function): void {
    this.allow(worker, [
      'GetItem',
      'BatchGetItem',
      'Query',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'ConditionCheckItem',
    ]);
  }

  /** The state machine may register its task tokens under a condition on the debtor's version. */
  grantRegistration(machine: iam.IGrantable): void {
    iam.Grant.addToPrincipal({
      grantee: machine,
      actions: ['dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
      resourceArns: [this.table.tableArn],
    });
  }

  private allow(grantee: lambda.Function, actions: readonly string[]): void {
    iam.Grant.addToPrincipal({
      grantee,
      actions: actions.map((action) => `dynamodb:${action}`),
      resourceArns: [
        this.table.tableArn,
        ...indexes.map(({ name }) => `${this.table.tableArn}/index/${name}`),
      ],
    });
    grantee.addEnvironment('CASES_TABLE', this.table.tableName);
  }
}
