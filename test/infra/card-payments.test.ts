import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardStage } from '../support/example/card-case.ts';
import { discard, rightsOf, rolesThatMay, synthesise, type Templates } from './templates.ts';

let without: Templates;
let taking: Templates;
beforeAll(() => {
  without = synthesise();
  taking = synthesise(undefined, { creditors: cardStage.creditors });
});
afterAll(() => {
  discard(without);
  discard(taking);
});

const readers = (name: string) => rolesThatMay(taking.workflow, /^ssm:/, new RegExp(`:parameter/${name}"`));

describe('card payments', () => {
  it('do not exist until a creditor is configured to take them', () => {
    expect(JSON.stringify(without.workflow.toJSON())).not.toMatch(
      /ssm:GetParameter|settle-card-payment|\/card\//,
    );
  });

  it('have a route of their own, and an alarm', () => {
    taking.workflow.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: 'POST /card/{creditorId}',
    });
    expect(JSON.stringify(taking.workflow.toJSON())).toContain('infra/runbook.md#card-news-fails');
  });

  it('let the pages read the key, the ear the secret of the webhook, and nobody both', () => {
    expect(readers('forbear/key')).toEqual([expect.stringMatching(/^DebtorPagesServePagesRole/)]);
    expect(readers('forbear/webhook')).toEqual([expect.stringMatching(/^CardPaymentsSettleCardPaymentRole/)]);
    expect(rolesThatMay(taking.workflow, /^ssm:/)).toHaveLength(2);
  });

  it('let the ear work on cases, read its secret and write its log, and nothing else', () => {
    const actions = rightsOf(taking.workflow, 'CardPaymentsSettleCardPaymentRole').flatMap(
      ({ Action }) => Action,
    );
    expect(new Set(actions.map((action) => String(action).split(':')[0]))).toEqual(
      new Set(['dynamodb', 'logs', 'ssm']),
    );
  });

  it('write no secret into the template', () => {
    expect(JSON.stringify(taking.workflow.toJSON())).not.toMatch(/whsec_|sk_(live|test)_/);
  });
});
