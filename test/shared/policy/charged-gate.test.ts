import { describe, expect, it } from 'vitest';
import { planContact } from '../../../shared/domain/plan-contact.ts';
import { isCharged } from '../../../shared/policy/charged-gate.ts';
import { gate } from '../../../shared/policy/gate.ts';
import { company, mailed, owing } from '../../support/example/asked-in-europe.ts';
import {
  type Charging,
  chargedCase,
  chargedVerdict,
  chargingPolicy,
  chargingReminders,
  nextOf,
  questionOf,
} from '../../support/example/charged-case.ts';
import { exampleContact, exampleHold } from '../../support/example/example-task.ts';

const german: Charging = {
  ...{ place: 'DE', at: '2026-09-30T12:00', profile: company },
  debt: { ...owing(1_000_000), dueOn: '2026-05-31', dueOnAgreed: true },
};
const belgian: Charging = {
  ...{ place: 'BE', at: '2026-09-30T12:00' },
  debt: { ...owing(30_000), dueOn: '2026-05-31', feesAgreed: true },
};

describe('a step goes on without what may not be asked', () => {
  it('scenario 55 (mail): no interest of a German consumer without warning and without a dunning notice', () => {
    const onlyFriendly = [exampleContact({ reservedAt: '2026-06-07T09:00:00.000Z' })];
    const consumer = { ...german, profile: {}, debt: { ...german.debt, dueOnAgreed: false } };
    const verdict = chargedVerdict({ ...consumer, facts: { contacts: onlyFriendly } });
    expect(verdict.decision).toBe('ALLOW');
    expect(verdict.charged?.interest).toBeUndefined();
    expect(verdict.charged?.left).toContainEqual(
      expect.objectContaining({ part: 'interest', rule: 'DE-01', citation: 'BGB 286' }),
    );
    // With a dunning notice the same consumer is in default, and told so.
    expect(chargedVerdict(consumer).charged?.interest).toMatchObject({ rule: 'DE-02.consumer' });
  });

  it('scenario 59 (mail): of a consumer neither the rate between businesses nor 40 euro, and why stands in the decision', () => {
    for (const place of ['ES', 'IT', 'AT', 'GB']) {
      const consumer = { ...german, place, profile: {} };
      const { decision, charged } = chargedVerdict(consumer);
      expect(decision, place).toBe(gate(questionOf(chargedCase(consumer))).decision);
      expect(charged, place).not.toHaveProperty('interest');
      expect(charged, place).not.toHaveProperty('costs');
      expect(charged?.left.map(({ part }) => part)).toEqual(expect.arrayContaining(['interest', 'costs']));
    }
  });

  it('scenario 51 (mail): a Belgian consumer is asked nothing before the 15th day, and after it only what was announced', () => {
    const announced = { notices: [mailed('free-reminder', '2026-03-02')] };
    const on = (at: string) =>
      chargedVerdict({
        ...belgian,
        at,
        debt: { ...belgian.debt, dueOn: '2026-01-10', issuedOn: '2026-01-01' },
        facts: { contacts: [], ...announced },
      });
    const early = on('2026-03-16T12:00');
    expect(early.charged?.left).toMatchObject([
      { part: 'costs', rule: 'BASE-10' },
      { part: 'costs', rule: 'BE-02', why: expect.stringContaining('Not before 2026-03-17') },
    ]);
    expect(early.charged).not.toHaveProperty('costs');
    expect(early.charged).not.toHaveProperty('interest');
    expect(early.decision).toBe(on('2026-03-17T12:00').decision);
    expect(on('2026-03-17T12:00').charged?.costs).toMatchObject({ rule: 'BE-04', minorUnits: 4500 });
    const silent = chargedVerdict(belgian);
    expect(silent.charged?.left.map(({ rule }) => rule)).toContain('BE-03.penalty');
    expect(silent.charged).not.toHaveProperty('costs');
  });

  it('no charge where nobody knows until when the claim can be enforced, and the reminder itself leaves', () => {
    const spanish: Charging = {
      ...{ ...german, place: 'ES', policy: chargingReminders, step: 'reminder-2' },
      debt: { ...german.debt, issuedOn: '2026-05-01' },
    };
    const unknown = chargedVerdict(spanish);
    expect(unknown.decision).toBe('ALLOW');
    expect(unknown.charged?.left.map(({ rule }) => rule)).toEqual(['limitation-known', 'limitation-known']);
    const checked = chargedVerdict({ ...spanish, debt: { ...spanish.debt, barredFrom: '2031-06-01' } });
    expect(checked.charged).toMatchObject({ interest: { rule: 'ES-01' }, costs: { rule: 'EU-03' } });
  });

  it('says nothing of charges where the step is held or refused anyway', () => {
    const held = { ...german, facts: { holds: [exampleHold({ since: '2026-09-29T09:00:00.000Z' })] } };
    expect(chargedVerdict(held)).toEqual(gate(questionOf(chargedCase(held))));
    expect(chargedVerdict(held).decision).toBe('HOLD');
    const barred = { ...german, debt: { ...german.debt, barredFrom: '2026-09-01' } };
    expect(chargedVerdict(barred)).toEqual(gate(questionOf(chargedCase(barred))));
    expect(chargedVerdict(barred).decision).toBe('BLOCK');
  });

  it('L12: none in a friendly first reminder that another invoice joins with a step that would charge', () => {
    const one = chargedCase({ ...german, policy: chargingReminders, step: 'reminder-2' });
    const young = { ...one.debt, debtKey: 'lindenhof#INV-0', invoiceNumber: 'INV-0', dueOn: '2026-05-30' };
    const [facts, alone] = [{ ...one.facts, debts: [young, one.debt] }, one.facts];
    const contacts = alone.contacts.filter(({ stepId }) => stepId === 'reminder-1');
    const climbed = [...contacts, ...alone.contacts.filter(({ stepId }) => stepId === 'call-1')];
    const together = planContact('remind', { ...one, facts: { ...facts, contacts: climbed } }, 'lindenhof');
    expect(together).toMatchObject({ step: { id: 'reminder-1' }, charges: [] });
    expect(together?.lines.map(({ stepId }) => stepId)).toEqual(['reminder-1', 'reminder-2']);
    const apart = planContact('remind', { ...one, facts: { ...alone, contacts: climbed } }, 'lindenhof');
    expect(apart).toMatchObject({ step: { id: 'reminder-2' }, charges: [{ debtKey: 'lindenhof#INV-1' }] });
  });

  it('is asked all that the rules allow, and nothing is said to be left out', () => {
    const { decision, charged } = chargedVerdict(german);
    expect(decision).toBe('ALLOW');
    expect(charged).toMatchObject({
      interest: { minorUnits: 34_957 },
      costs: { minorUnits: 4000 },
    });
    expect(charged?.left).toEqual([]);
  });

  it('is asked only the part that its policy wants', () => {
    const { charged } = chargedVerdict({ ...german, policy: chargingPolicy({ costs: undefined }) });
    expect(charged).not.toHaveProperty('costs');
    expect(charged?.left).toEqual([]);
  });

  it('scenario 51: leaves out at night what it leaves out by day', () => {
    const young = { ...belgian.debt, dueOn: '2026-01-10', issuedOn: '2026-01-01' };
    const facts = { contacts: [], notices: [mailed('free-reminder', '2026-03-02')] };
    const at = (time: string) => chargedVerdict({ ...belgian, at: `2026-03-16T${time}`, debt: young, facts });
    expect(at('23:00').hits.map(({ kind }) => kind)).toContain('window');
    expect(at('23:00').charged).toEqual(at('12:00').charged);
  });

  it('keeps one part where only the other is refused', () => {
    const other = chargedVerdict({ ...german, currency: 'EUR', profile: {} });
    expect(other.charged?.interest?.minorUnits).toBeGreaterThan(0);
    expect(other.charged).not.toHaveProperty('costs');
  });
});

describe('a person is asked', () => {
  const late = { ...german, at: '2027-02-26T12:00', debt: { ...german.debt, dueOn: '2026-12-01' } };

  it('scenario 57 (mail): where nobody entered the rate; the last one is not used, and nothing leaves', () => {
    const { decision, hits, charged } = chargedVerdict(late);
    expect(decision).toBe('NEEDS_HUMAN');
    expect(hits).toMatchObject([
      { rule: 'DE-02', reason: expect.stringContaining('de-base-rate of 2027-H1 is not known') },
    ]);
    expect(charged).not.toHaveProperty('interest');
    expect(charged?.left).toEqual([]);
    expect(nextOf(late)).toMatchObject({ kind: 'review', task: 'approval' });
  });

  it('and may waive it, so that the reminder leaves without it', () => {
    const chargesWaived = { by: 'Ruth Amsel', reason: 'no rate', at: '2027-02-25T09:00:00.000Z' };
    const waived = { ...late, debt: { ...late.debt, chargesWaived } };
    expect(nextOf(waived)).toMatchObject({ kind: 'remind', verdict: { decision: 'ALLOW' } });
    expect(chargedVerdict(waived).charged?.left).toEqual([
      { part: 'interest', why: 'Waived by Ruth Amsel: no rate.' },
      { part: 'costs', why: 'Waived by Ruth Amsel: no rate.' },
    ]);
  });

  it('where the sum of the costs is known in another currency only', () => {
    const { decision, hits, charged } = chargedVerdict({ ...german, currency: 'GBP' });
    expect(decision).toBe('NEEDS_HUMAN');
    expect(hits.map(({ kind }) => kind)).toEqual(['fee-cap']);
    expect(charged).not.toHaveProperty('costs');
  });

  it('only where nothing else speaks against the charge: else the reminder leaves without it', () => {
    const spanish = { ...late, place: 'ES', policy: chargingReminders, step: 'reminder-2' };
    const { charged } = chargedVerdict({ ...spanish, debt: { ...late.debt, issuedOn: '2026-11-01' } });
    expect(charged?.left.map(({ part, rule }) => `${part} ${rule}`)).toEqual(
      expect.arrayContaining(['interest limitation-known', 'interest ES-01']),
    );
  });
});

describe('whether anything is asked beside the invoice', () => {
  const { charged } = chargedVerdict(german);

  it('is seen by either part alone', () => {
    if (charged === undefined) throw new Error('nothing is asked');
    const { interest, costs, ...nothing } = charged;
    if (interest === undefined || costs === undefined) throw new Error('a part is missing');
    expect(isCharged(undefined)).toBe(false);
    expect(isCharged(nothing)).toBe(false);
    expect(isCharged({ ...nothing, interest })).toBe(true);
    expect(isCharged({ ...nothing, costs })).toBe(true);
  });
});
