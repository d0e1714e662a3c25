import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { functionNames } from '../../infra/bundle.ts';
import { roles } from '../../shared/desk/person.ts';
import { cardStage } from '../support/example/card-case.ts';
import { allRights, discard, rightsOf, rolesThatMay, synthesise, type Templates } from './templates.ts';

/** They take cards too. */
const { creditors } = cardStage;

let aws: Templates;
let local: Templates;
/** A stage that no mail comes in at. */
let deaf: Templates;
beforeAll(() => {
  aws = synthesise(undefined, { inboundDomain: 'replies.lindenhof.example', creditors });
  const settings = { mailEndpoint: 'http://127.0.0.1:1', gatewayPort: 4566, stageFile: '/stage.json' };
  local = synthesise(settings, { inboundDomain: 'replies.example', creditors });
  deaf = synthesise();
});
afterAll(() => {
  discard(aws);
  discard(local);
  discard(deaf);
});

describe('what each part may do', () => {
  it('lets the mail sender and nobody else send mail', () => {
    const senders = rolesThatMay(aws.workflow, /^ses:|^\*$/);
    expect(senders).toHaveLength(1);
    expect(senders[0]).toMatch(/^MailSenderSendMessageRole/);
  });

  it("sends only from the creditors' own addresses and domains", () => {
    const [sending] = rightsOf(aws.workflow, 'MailSenderSendMessageRole').filter(({ Action }) =>
      Action.includes('ses:SendEmail'),
    );
    const resources = JSON.stringify(sending?.Resource);
    expect(resources).toContain(':identity/rechnung@lindenhof.example');
    expect(resources).toContain(':identity/lindenhof.example');
    expect(resources).not.toContain('identity/*');
  });

  it('lets nobody but the look at it read a file that was not looked at, and the pages read no file of a debtor', () => {
    const about = (action: RegExp, keys: RegExp) =>
      rolesThatMay(aws.workflow, action, keys).map(nameOnly).sort();
    expect(about(/^s3:GetObject/, /incoming/)).toEqual(['FileCheckCheckFileRole']);
    expect(about(/^s3:PutObject/, /incoming/)).toEqual(['DebtorPagesServePagesRole']);
    expect(about(/^s3:Put/, /kept/)).toEqual(['FileCheckCheckFileRole']);
    // Whoever judges an objection sees what came with it, once it was looked at.
    expect(about(/^s3:Get/, /kept/)).toEqual(['DeskServeDeskRole']);
    expect(about(/^s3:/, /kept/)).toEqual(['DeskServeDeskRole', 'FileCheckCheckFileRole']);
    const keeper = 'IntakeWorkflowReportIntakeRole';
    expect(about(/^s3:PutObject/, /evidence/)).toEqual(['DeskServeDeskRole', keeper]);
    expect(about(/^s3:PutObject/, /evidence\/\*(?!\/invoice\/e-invoice\.pdf)/)).toEqual([
      'DeskServeDeskRole',
    ]);
    // An e-invoice is put with the papers once it is in the books, and read there no more.
    expect(about(/^s3:Get/, /evidence/)).not.toContain(keeper);
    expect(about(/^s3:Put/, /mappings/)).toEqual(['DeskServeDeskRole']);
    expect(about(/^s3:Put/, /mappings\/\*(?!\/\*)/)).toEqual([]);
    expect(about(/^s3:/, /evidence/)).toEqual([
      'DebtorPagesServePagesRole',
      'DeskServeDeskRole',
      'EvidencePacksBuildEvidencePackRole',
      'FileCheckFilePaperRole',
      keeper,
    ]);
  });

  it('lets uploaders put invoices, payments and papers and do nothing else', () => {
    const rights = rightsOf(aws.records, 'InboxUploader');
    expect(rights.flatMap(({ Action }) => Action)).toEqual(['s3:PutObject']);
    const keys = rights.flatMap(({ Resource }) =>
      Resource.map((one) => JSON.stringify(one).match(/"(\/.*?)"/)?.[1]),
    );
    expect(keys).toEqual(['/invoices/*', '/payments/*', '/evidence/*']);
  });

  it('gives nobody a right to every action of a service', () => {
    const actions = [...allRights(aws.records), ...allRights(aws.workflow)].flatMap(({ Action }) => Action);
    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter((action) => String(action).endsWith(':*') || action === '*')).toEqual([]);
  });

  it('lets the daily look at holidays and rates write its log and nothing else', () => {
    const rights = rightsOf(aws.workflow, 'HorizonWatchWatchHorizonsRole');
    expect(rights.flatMap(({ Action }) => Action).sort()).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
  });

  it('lets only the starter start debts, and only the starter and the waker answer task tokens', () => {
    const debtMachine = /stateMachine:forbear-example-debt"/;
    const starters = rolesThatMay(aws.workflow, /^states:StartExecution$/, debtMachine);
    expect(starters.map(nameOnly)).toEqual(['DebtStarterStartDebtsRole']);
    const wakers = rolesThatMay(aws.workflow, /^states:SendTask/).map(nameOnly);
    expect(wakers.sort()).toEqual(['DebtStarterStartDebtsRole', 'DebtWakerWakeDebtsReaderRole']);
  });
});

describe('the sign-in at the desk', () => {
  it('wants a second factor, lets nobody sign up, and outlives a deploy', () => {
    aws.records.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
      },
    });
    const groups = Object.values(aws.records.findResources('AWS::Cognito::UserPoolGroup'));
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual([...roles].sort());
  });

  it('gives a code for proof and a short session; no password is taken but on its page, and nobody changes themselves', () => {
    aws.workflow.resourceCountIs('AWS::Cognito::UserPoolClient', 1);
    aws.workflow.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      GenerateSecret: false,
      IdTokenValidity: 15,
      PreventUserExistenceErrors: 'ENABLED',
      SupportedIdentityProviders: ['COGNITO'],
    });
  });

  it('can be the one of the company, whose groups count as roles', () => {
    const deskSignIn = {
      name: 'company',
      metadataUrl: 'https://sign-in.example/saml',
      groupsAttribute: 'teams',
    };
    const federated = synthesise(undefined, { deskSignIn });
    federated.records.hasResourceProperties('AWS::Cognito::UserPoolIdentityProvider', {
      ProviderType: 'SAML',
      ProviderDetails: { MetadataURL: 'https://sign-in.example/saml' },
      AttributeMapping: { email: 'email', name: 'name', 'custom:groups': 'teams' },
    });
    federated.workflow.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      SupportedIdentityProviders: Match.arrayWith(['COGNITO']),
    });
    discard(federated);
  });

  it('gives the desk no right over its users', () => {
    const actions = rightsOf(aws.workflow, 'DeskServeDeskRole').flatMap(({ Action }) => Action);
    expect(actions.filter((action) => String(action).startsWith('cognito'))).toEqual([]);
  });
});

describe('what must not be lost', () => {
  it('can bring the cases back to any second of the last weeks and protects them from deletion', () => {
    aws.records.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    });
  });

  it('keeps uploads, encrypted, closed to the public and only over TLS', () => {
    aws.records.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: { RestrictPublicBuckets: true, BlockPublicAcls: true },
        BucketEncryption: Match.anyValue(),
        CorsConfiguration: Match.absent(),
      },
    });
    aws.records.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });

  it('keeps the anchors of the decisions so that nobody can change or delete them for seven years', () => {
    const anchors = Object.entries(aws.records.findResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' }))
      .filter(([id]) => id.startsWith('Anchors'))
      .map(([, bucket]) => bucket);
    expect(anchors).toMatchObject([
      {
        Properties: {
          ObjectLockEnabled: true,
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 7 * 365 } } },
          VersioningConfiguration: { Status: 'Enabled' },
          PublicAccessBlockConfiguration: { RestrictPublicBuckets: true, BlockPublicAcls: true },
        },
      },
    ]);
    aws.records.resourceCountIs('AWS::S3::BucketPolicy', 5);
  });

  it('lets one function add anchors and read them, and nobody delete one or shorten its time', () => {
    const writers = rolesThatMay(aws.workflow, /^s3:PutObject$/, /anchors/).map(nameOnly);
    expect(writers).toEqual(['DecisionAnchorAnchorDecisionsRole']);
    const rights = rightsOf(aws.workflow, 'DecisionAnchorAnchorDecisionsRole').flatMap(
      ({ Action }) => Action,
    );
    expect(rights.filter((action) => String(action).startsWith('s3:')).sort()).toEqual([
      's3:GetObject',
      's3:ListBucket',
      's3:PutObject',
    ]);
    const writing = rights.filter((action) => /^dynamodb:(Put|Update|Delete)/.test(String(action)));
    expect(writing).toEqual([]);
    expect(rolesThatMay(aws.workflow, /^s3:(BypassGovernance|PutObjectRetention)/)).toEqual([]);
    // What was sent and looked at is taken away, what an erased customer sent, and the pack of a debt that came back from
    // an agency; nothing else.
    const deleters = rolesThatMay(aws.workflow, /^s3:Delete/)
      .map(nameOnly)
      .sort();
    expect(deleters).toEqual([
      'DeskServeDeskRole',
      'EvidencePacksBuildEvidencePackRole',
      'FileCheckCheckFileRole',
    ]);
    expect(rolesThatMay(aws.workflow, /^s3:Delete/, /incoming/).map(nameOnly)).toEqual(deleters.slice(2));
    expect(
      rolesThatMay(aws.workflow, /^s3:Delete/, /packs/)
        .map(nameOnly)
        .sort(),
    ).toEqual(['DeskServeDeskRole', 'EvidencePacksBuildEvidencePackRole']);
    expect(rolesThatMay(aws.workflow, /^s3:GetObject$/, /packs/).map(nameOnly)).toEqual([
      'DeskServeDeskRole',
    ]);
  });

  it('hands every change of the table that could not be handled to a queue that rings', () => {
    const readers = Object.values(aws.workflow.findResources('AWS::Lambda::EventSourceMapping'))
      .map((mapping) => streamReader.safeParse(mapping).data?.Properties)
      .filter((properties) => properties !== undefined);
    expect(readers).toHaveLength(2);
    for (const reader of readers) {
      expect(reader.BisectBatchOnFunctionError).toBe(true);
      expect(reader.MaximumRecordAgeInSeconds).toBeGreaterThan(3600);
    }
  });
});

describe('the evidence packs', () => {
  const role = 'EvidencePacksBuildEvidencePackRole';

  it('are asked for by the events of a handover and of its end, over a queue that tries three times and rings', () => {
    aws.workflow.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['forbear'],
        'detail-type': ['AgencyHandover', 'AgencyRecalled', 'EvidencePackAsked'],
      },
      EventBusName: Match.anyValue(),
    });
    aws.workflow.hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: 360,
      RedrivePolicy: { maxReceiveCount: 3 },
    });
    aws.workflow.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ MOST_TRIES: '3' }) },
      Timeout: 120,
    });
    aws.workflow.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp('evidence-pack-fails'),
    });
  });

  it('are made by a function that reads papers, writes packs, and may neither send nor start anything', () => {
    const actions = rightsOf(aws.workflow, role).flatMap(({ Action }) => Action);
    expect(actions.filter((action) => String(action).startsWith('s3:')).sort()).toEqual([
      's3:DeleteObject',
      's3:GetObject',
      // Of a paper the version that is on file, whatever was put in its place since.
      's3:GetObjectVersion',
      's3:ListBucket',
      's3:PutObject',
    ]);
    expect(actions.filter((action) => /^(ses|states|lambda|events|sqs:Send)/.test(String(action)))).toEqual(
      [],
    );
    expect(rolesThatMay(aws.workflow, /^s3:PutObject$/, /packs/).map(nameOnly)).toEqual([role]);
  });
});

describe('mail that comes in', () => {
  it('is taken in only where the stage has a domain for it', () => {
    for (const kind of ['AWS::SES::ReceiptRule', 'AWS::SES::ReceiptRuleSet'])
      deaf.workflow.resourceCountIs(kind, 0);
    expect(JSON.stringify(deaf.workflow)).not.toContain('receive-reply');
    deaf.records.resourceCountIs('AWS::S3::BucketPolicy', 4);
    aws.workflow.hasResourceProperties('AWS::SES::ReceiptRule', {
      Rule: { Enabled: true, ScanEnabled: true, Recipients: ['replies.lindenhof.example'] },
    });
  });

  it('is put into its bucket by the mail service alone, and only by our own rule', () => {
    aws.records.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 's3:PutObject',
            Principal: { Service: 'ses.amazonaws.com' },
            Condition: {
              StringEquals: { 'aws:SourceAccount': Match.anyValue() },
              ArnEquals: { 'aws:SourceArn': Match.anyValue() },
            },
          }),
        ]),
      },
    });
    const writers = rolesThatMay(aws.workflow, /^s3:PutObject$/, /Mails/).map(nameOnly);
    expect(writers).toEqual(['ReplyInboxReceiveReplyRole']);
    expect(rolesThatMay(aws.workflow, /^s3:GetObject$/, /Mails/).map(nameOnly)).toEqual(writers);
  });

  it('is received by a function that reads mails and lays files beside them, and may send nothing', () => {
    const rights = rightsOf(aws.workflow, 'ReplyInboxReceiveReplyRole');
    const actions = rights.flatMap(({ Action }) => Action);
    expect(actions.filter((action) => /^s3:/.test(String(action))).sort()).toEqual([
      's3:GetObject',
      's3:PutObject',
    ]);
    expect(actions.filter((action) => /^(ses|states|lambda|sqs:Receive)/.test(String(action)))).toEqual([]);
  });
});

describe('what stays private', () => {
  it('logs of the state machines hold no data of people', () => {
    aws.workflow.allResourcesProperties('AWS::StepFunctions::StateMachine', {
      LoggingConfiguration: { IncludeExecutionData: false, Level: 'ERROR' },
    });
  });

  it('logs of the pages hold neither addresses nor links', () => {
    const stages = Object.values(aws.workflow.findResources('AWS::ApiGatewayV2::Stage'));
    const format = JSON.stringify(stages);
    expect(format).toContain('$context.status');
    expect(format).not.toMatch(/context\.(path|identity|domainName|protocol)|routeKey}.*rawPath/);
  });
});

describe('the stage on one machine', () => {
  it('sends its mails to its own mailbox, which no stage on AWS ever does', () => {
    const endpoint = {
      Environment: { Variables: Match.objectLike({ AWS_ENDPOINT_URL_SESV2: 'http://127.0.0.1:1' }) },
    };
    local.workflow.resourcePropertiesCountIs('AWS::Lambda::Function', endpoint, 1);
    expect(JSON.stringify(aws.workflow.toJSON())).not.toContain('AWS_ENDPOINT_URL');
  });

  it('is the same app, but for the rule by which the mail service takes mails in, and the looks of the sign-in page', () => {
    const kinds = ({ workflow }: Templates) =>
      Object.keys(templateSchema.parse(workflow.toJSON()).Resources)
        .filter((id) => !/^(ReplyInboxRule|DeskLooks)/.test(id))
        .sort();
    expect(kinds(local)).toEqual(kinds(aws));
  });
});

describe('the bundles', () => {
  it.each(functionNames())('%s stays small enough to start fast', (name) => {
    const { size } = statSync(join(aws.bundles, name, 'index.mjs'));
    expect(size / 1024).toBeLessThanOrEqual(kilobytesAllowed[name] ?? 480);
  });
});

/**
 * Every function with one AWS client stays within 480 KB. Those that decide carry the rule packs besides (59 KB); what
 * calls or sends has the wording rules in five languages (66 KB) as well, a sender the mail templates and a queue; the debtor's pages say what comes
 * next (100 KB), and everything in five languages (80 KB, and growing with each page); the others here have two clients.
 * The desk shows and does all of this, and verifies who is there.
 * The pages sign forms and addresses of files besides (330 KB) and read the names of files by the wording rules (66 KB);
 * what looks at files talks to a bucket.
 */
const kilobytesAllowed: Record<string, number> = {
  'check-ethics': 560,
  escalate: 560,
  // Besides a bucket it writes documents (450 KB) with two fonts of their own (260 KB).
  'build-evidence-pack': 1450,
  // Every policy's steps bring the note about a payment that went back, and the rules about when it comes.
  'open-call-task': 625,
  'request-review': 560,
  // It reads workbooks (48 KB), bank statements (24 KB) and e-invoices besides.
  'split-file': 720,
  'send-message': 960,
  'serve-pages': 1300,
  'serve-desk': 1720,
  // It reads what a PDF is made of (5 KB).
  'check-file': 570,
  // It knows papers by their names, lists those it refuses, and tries them again.
  'file-paper': 580,
  'anchor-decisions': 580,
  // It judges rows of every kind, lists and documents of their time alike.
  'import-chunk': 660,
  // It decides about invoices that are gone from a whole list, by the newest policy.
  'report-intake': 640,
  'receive-reply': 690,
  // The SDK that verifies a signature is 240 KB (decision 29).
  'settle-card-payment': 690,
  // It asks of every contact whether a rule should have refused it.
  // It also files each day for the books: the storage client is 165 KB.
  'tally-figures': 760,
};

describe('mail', () => {
  it('EM-01, EM-09: leaves over TLS or not at all, and not to an address that bounced or complained', () => {
    aws.workflow.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
  });

  it.each([
    ['Reputation.BounceRate', 0.03, 0.05],
    ['Reputation.ComplaintRate', 0.0005, 0.001],
  ])(
    'EM-08: %s raises an alarm at %d, below the %d at which the service looks closer',
    (MetricName, Threshold, limit) => {
      expect(Threshold).toBeLessThan(limit);
      aws.workflow.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName, Threshold });
    },
  );

  it('tells the same people at once when a person stops all sending, and when it goes on', () => {
    for (const type of ['SendingPaused', 'SendingResumed'])
      aws.workflow.hasResourceProperties('AWS::Events::Rule', {
        EventBusName: Match.anyValue(),
        EventPattern: { 'detail-type': [type] },
        Targets: [Match.objectLike({ Arn: { Ref: Match.stringLikeRegexp('^AlarmsTopic') } })],
      });
  });

  it('scenario 62: 8 complaints in 10,000 mails of the whole account ring already', () => {
    aws.workflow.hasResourceProperties('AWS::CloudWatch::Alarm', {
      ...{ Namespace: 'AWS/SES', MetricName: 'Reputation.ComplaintRate', Dimensions: Match.absent() },
      ...{ Threshold: 0.0008, ComparisonOperator: 'GreaterThanOrEqualToThreshold' },
    });
  });

  it('scenario 62: what becomes of our own mails, and nothing else, reaches the function that records them', () => {
    aws.workflow.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        EventBridgeDestination: { EventBusArn: Match.anyValue() },
        MatchingEventTypes: ['bounce', 'complaint', 'delivery', 'deliveryDelay'],
      },
    });
    aws.workflow.hasResourceProperties('AWS::Events::Rule', {
      EventBusName: Match.absent(),
      EventPattern: {
        source: ['aws.ses'],
        'detail-type': [
          'Email Bounced',
          'Email Complaint Received',
          'Email Delivered',
          'Email Delivery Delayed',
        ],
        detail: {
          mail: { tags: { 'ses:configuration-set': [{ Ref: Match.stringLikeRegexp('^MailSenderMails') }] } },
        },
      },
      Targets: [{ Arn: Match.anyValue(), DeadLetterConfig: { Arn: Match.anyValue() } }],
    });
    aws.workflow.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });

  it('lets the function that records reports work on cases, and neither send nor read anything else', () => {
    const services = rightsOf(aws.workflow, 'MailFeedbackRecordFeedbackRole').flatMap(({ Action }) =>
      Action.map((one) => String(one).split(':')[0]),
    );
    expect([...new Set(services)].sort()).toEqual(['dynamodb', 'logs', 'sqs']);
  });
});

describe('alarms', () => {
  const article = /infra\/runbook\.md#([a-z-]+)/g;

  it('each say what it means and lead to an article of the runbook', () => {
    const runbook = readFileSync(join(import.meta.dirname, '..', '..', 'infra', 'runbook.md'), 'utf8');
    const articles = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    const alarms = Object.values(aws.workflow.findResources('AWS::CloudWatch::Alarm')).map(
      (resource) => alarmSchema.parse(resource).Properties,
    );
    expect(alarms.length).toBeGreaterThan(10);
    const rung = alarms.map(
      ({ AlarmDescription }) => AlarmDescription.match(/infra\/runbook\.md#(.+)$/)?.[1],
    );
    const paged = [...JSON.stringify(aws.workflow.findResources('AWS::Events::Rule')).matchAll(article)].map(
      ([, title]) => title,
    );
    expect([...new Set([...rung, ...paged])].sort()).toEqual([...articles].sort());
    for (const { AlarmActions, TreatMissingData } of alarms) {
      expect(AlarmActions).toHaveLength(1);
      expect(TreatMissingData).toBe('notBreaching');
    }
  });
});

const streamReader = z.object({
  Properties: z.object({
    BisectBatchOnFunctionError: z.boolean(),
    MaximumRecordAgeInSeconds: z.number(),
    DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
  }),
});
const alarmSchema = z.object({
  Properties: z.object({
    AlarmDescription: z.string(),
    AlarmActions: z.array(z.unknown()),
    TreatMissingData: z.string(),
  }),
});
const templateSchema = z.object({ Resources: z.record(z.string(), z.unknown()) });

/** A logical id without the hash at its end. */
function nameOnly(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}

describe('card payments', () => {
  const readers = (name: string) => rolesThatMay(aws.workflow, /^ssm:/, new RegExp(`:parameter/${name}"`));

  it('do not exist until a creditor is configured to take them', () => {
    expect(JSON.stringify(deaf.workflow.toJSON())).not.toMatch(
      /ssm:GetParameter|settle-card-payment|\/card\//,
    );
  });

  it('have a route of their own, and an alarm', () => {
    aws.workflow.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: 'POST /card/{creditorId}',
    });
    expect(JSON.stringify(aws.workflow.toJSON())).toContain('infra/runbook.md#card-news-fails');
  });

  it('let the pages read the key, the ear the secret of the webhook, and nobody both', () => {
    expect(readers('forbear/key')).toEqual([expect.stringMatching(/^DebtorPagesServePagesRole/)]);
    expect(readers('forbear/webhook')).toEqual([expect.stringMatching(/^CardPaymentsSettleCardPaymentRole/)]);
    expect(rolesThatMay(aws.workflow, /^ssm:/)).toHaveLength(2);
  });

  it('let the ear work on cases, read its secret and write its log, and nothing else', () => {
    const actions = rightsOf(aws.workflow, 'CardPaymentsSettleCardPaymentRole').flatMap(
      ({ Action }) => Action,
    );
    expect(new Set(actions.map((action) => String(action).split(':')[0]))).toEqual(
      new Set(['dynamodb', 'logs', 'ssm']),
    );
  });

  it('write no secret into the template', () => {
    expect(JSON.stringify(aws.workflow.toJSON())).not.toMatch(/whsec_|sk_(live|test)_/);
  });
});
