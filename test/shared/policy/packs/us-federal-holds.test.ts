import { describe, expect, it, test } from 'vitest';
import { agency, askedIn, bindingOf, verdictOf } from '../../../support/example/asked-abroad.ts';
import { exampleDispute, exampleHold } from '../../../support/example/example-task.ts';

type Asking = Parameters<typeof askedIn>[2];
/** An agency asks a consumer in Ohio, at noon of Wednesday 4 November 2026 unless said otherwise. */
const asked = (asking: Partial<Asking> = {}) =>
  askedIn('US-OH', 'America/New_York', { at: '2026-11-04T12:00', collector: agency, ...asking });

describe('what holds a case', () => {
  const whole = { facts: { disputes: [exampleDispute()] } };
  const part = { facts: { disputes: [exampleDispute({ amountDisputed: 20_000 })] } };
  test('US-18, US-19, US-20: a disputed debt rests, whoever noted it and however often it was said', () => {
    expect(verdictOf('US-18', asked(whole))).toBe('HOLD');
    for (const openedBy of ['debtor', 'desk', 'file'] as const) {
      const again = [
        exampleDispute({ state: 'answered', answeredAt: '2026-06-01T09:00:00.000Z' }),
        exampleDispute({ disputeId: 'D-2', openedBy }),
      ];
      expect(verdictOf('US-18', asked({ facts: { disputes: again } }))).toBe('HOLD');
    }
    expect(verdictOf('US-18', asked())).toBe('ALLOW');
  });

  it('scenario 32: federal law lets the rest of a debt be asked for, but our own rule rests all of it', () => {
    expect(verdictOf('US-18', asked(part))).toBe('ALLOW');
    expect(verdictOf('dispute', asked(part))).toBe('HOLD');
    const company = { profile: { kind: 'company' as const } };
    expect(verdictOf('dispute', asked({ ...part, ...company }))).toBe('ALLOW');
  });

  it('scenario 34: a dispute holds on day 31 as on day 36, in the validation period and after it', () => {
    for (const at of ['2026-12-08T12:00', '2026-12-15T12:00']) {
      expect(verdictOf('US-18', asked({ at, ...whole }))).toBe('HOLD');
    }
    const late = exampleDispute({ openedAt: '2026-12-14T09:00:00.000Z' });
    expect(verdictOf('dispute', asked({ at: '2026-12-15T12:00', facts: { disputes: [late] } }))).toBe('HOLD');
  });

  it.each([
    ['US-21', 'verification', 'debt'],
    ['US-28', 'cease-request', 'debtor'],
    ['US-29', 'representation', 'debtor'],
  ] as const)('%s: rests the %s while a hold of kind %s runs', (row, kind, breadth) => {
    const since = '2026-11-02T09:00:00.000Z';
    const holds = [exampleHold({ kind, since, reviewOn: '2026-12-01' })];
    expect(verdictOf(row, asked({ facts: { holds } }))).toBe('HOLD');
    expect(verdictOf(row, asked({ facts: { holds }, collector: {} }))).toBe('ALLOW');
    const other = [exampleHold({ kind, since, reviewOn: '2026-12-01', debtKeys: ['lindenhof#OTHER'] })];
    expect(verdictOf(row, asked({ facts: { holds: other } }))).toBe(breadth === 'debtor' ? 'HOLD' : 'ALLOW');
  });
});

test('US-22, US-24: who must keep what is listed, with its reason', () => {
  expect(bindingOf('US-22', asked())).toMatchObject([{ kind: 'standing', by: 'people' }]);
  expect(bindingOf('US-24', asked())).toMatchObject([
    { kind: 'retention', years: 3, from: 'last-collection' },
    { kind: 'retention', years: 3, from: 'event' },
  ]);
});
