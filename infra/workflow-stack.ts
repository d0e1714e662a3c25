import { CfnOutput, Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import { CardPayments } from './constructs/card-payments.ts';
import { DebtMachineName } from './constructs/debt-machine-name.ts';
import { DebtStarter } from './constructs/debt-starter.ts';
import { DebtWaker } from './constructs/debt-waker.ts';
import { DebtWorkflow } from './constructs/debt-workflow.ts';
import { DebtorPages } from './constructs/debtor-pages.ts';
import { DecisionAnchor } from './constructs/decision-anchor.ts';
import { Desk } from './constructs/desk.ts';
import { DeskList } from './constructs/desk-list.ts';
import { EvidencePacks } from './constructs/evidence-packs.ts';
import { FigureCount } from './constructs/figure-count.ts';
import { FileCheck } from './constructs/file-check.ts';
import { HorizonWatch } from './constructs/horizon-watch.ts';
import { IntakeWorkflow } from './constructs/intake-workflow.ts';
import { MailFeedback } from './constructs/mail-feedback.ts';
import { MailSender } from './constructs/mail-sender.ts';
import { MailSlowdown } from './constructs/mail-slowdown.ts';
import { OutboxRelay } from './constructs/outbox-relay.ts';
import { ReplyInbox } from './constructs/reply-inbox.ts';
import { SendQueue } from './constructs/send-queue.ts';
import { SendingSwitch } from './constructs/sending-switch.ts';
import { Undelivered } from './constructs/undelivered.ts';
import type { RecordsStack } from './records-stack.ts';
import type { Setting } from './setting.ts';

/** Everything that can be made anew at any deploy. */
export class WorkflowStack extends Stack {
  constructor(scope: Construct, setting: Setting, records: RecordsStack) {
    super(scope, 'Workflow', {
      stackName: `forbear-${setting.stage.name}-workflow`,
      description: 'Forbear: workflows, functions and pages',
    });
    const { cases, inbox, anchors, files, packs, users, mails: cameIn } = records;
    const alarms = new Alarms(this, 'Alarms', setting);
    const undelivered = new Undelivered(this, 'Undelivered', alarms);
    const machineName = new DebtMachineName(this, setting.stage.name);
    const shared = { setting, cases, undelivered, alarms };

    const answers = new SendQueue(this, 'SendQueue', alarms);
    const { sender, mails } = new MailSender(this, 'MailSender', { ...shared, answers });
    const { recordFeedback } = new MailFeedback(this, 'MailFeedback', { ...shared, mails });
    if (cameIn !== undefined) new ReplyInbox(this, 'ReplyInbox', { ...shared, mails: cameIn });
    const pages = new DebtorPages(this, 'DebtorPages', { ...shared, files, inbox });
    new FileCheck(this, 'FileCheck', { ...shared, files, inbox });
    pages.grantLinks(sender);
    new CardPayments(this, 'CardPayments', { ...shared, pages });
    const { startDebts } = new DebtStarter(this, 'DebtStarter', { ...shared, machineName });
    const debts = new DebtWorkflow(this, 'DebtWorkflow', {
      ...shared,
      machineName,
      startDebts,
      sendMessage: sender,
    });
    new DebtWaker(this, 'DebtWaker', { ...shared, machineName });
    const { bus } = new OutboxRelay(this, 'OutboxRelay', { ...shared, answers });
    new MailSlowdown(this, 'MailSlowdown', { bus, alarms });
    new SendingSwitch(this, 'SendingSwitch', { bus, alarms });
    new EvidencePacks(this, 'EvidencePacks', { ...shared, inbox, packs, bus });
    const intake = new IntakeWorkflow(this, 'IntakeWorkflow', { ...shared, inbox, startDebts });
    const { listTasks } = new DeskList(this, 'DeskList', shared);
    const desk = new Desk(this, 'Desk', { ...shared, inbox, files, packs, mails: cameIn, users });
    new DecisionAnchor(this, 'DecisionAnchor', { ...shared, anchors });
    new FigureCount(this, 'FigureCount', { ...shared, inbox });
    new HorizonWatch(this, 'HorizonWatch', shared);
    this.watchWhole(alarms, cases);

    this.tell('PagesUrl', pages.url);
    this.tell('DeskUrl', desk.url);
    this.tell('DebtMachine', debts.machine.stateMachineArn);
    this.tell('IntakeMachine', intake.machine.stateMachineArn);
    this.tell('SendQueueUrl', answers.queue.queueUrl);
    this.tell('UndeliveredQueueUrl', undelivered.queue.queueUrl);
    this.tell('BusName', bus.eventBusName);
    this.tell('StartDebts', startDebts.functionName);
    this.tell('RecordFeedback', recordFeedback.functionName);
    this.tell('ListTasks', listTasks.functionName);
  }

  private watchWhole(alarms: Alarms, { table }: RecordsStack['cases']): void {
    alarms.watch('functions-throttled', {
      metric: lambda.Function.metricAllThrottles(),
      impact: 'The account runs too many functions at once; debts and pages are late.',
      periods: 3,
    });
    alarms.watch('table-throttled', {
      metric: table.metric('WriteThrottleEvents', { statistic: 'Sum' }),
      impact: 'Cases cannot be written as fast as asked; intake and decisions are late.',
      periods: 3,
    });
  }

  private tell(name: string, value: string): void {
    new CfnOutput(this, name, { value });
  }
}
