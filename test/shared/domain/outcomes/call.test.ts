import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelOf, stepsTaken } from '../../../../shared/domain/ladder.ts';
import { callOutcomes } from '../../../../shared/domain/outcomes/call.ts';
import type { Details } from '../../../../shared/domain/outcomes/details.ts';
import { preference } from '../../../../shared/policy/rules/preference.ts';
import { arbitraryHistory } from '../../../support/example/arbitrary-history.ts';
import { exampleDebt, exampleFacts, exampleProfile } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';
import {
  effectOf,
  exampleContact,
  exampleDispute,
  exampleTask,
  finish,
  monday,
} from '../../../support/example/example-task.ts';

const call = exampleTask('call', { stepId: 'call-1' });
const twoInvoices = exampleFacts({ debts: [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2' })] });
const callAboutTwo = exampleTask('call', {
  stepId: 'call-1',
  debtKeys: ['lindenhof#INV-1', 'lindenhof#INV-2'],
});

const said: Partial<Record<keyof typeof callOutcomes, Details>> = {
  promise: { date: '2026-04-01' },
  partial_promise: { date: '2026-04-01', amount: 50_000 },
  dispute: { reason: 'DAMAGED', text: 'Two boxes were torn.' },
};
const made = Object.keys(callOutcomes).filter((outcome) => outcome !== 'not_called');
const detailsFor = (outcome: string) => Object.entries(said).find(([name]) => name === outcome)?.[1] ?? {};

describe('a call, however it ended', () => {
  test.each(made)('counts as a contact of this moment: %s', (outcome) => {
    const { contact } = effectOf(finish(call, outcome, { details: detailsFor(outcome) }), 'contacted');
    expect(contact).toMatchObject({
      channel: 'call',
      purpose: 'collection',
      status: 'SENT',
      stepId: 'call-1',
      lines: call.lines,
      reservedAt: monday,
      result: outcome,
    });
  });

  test('takes its step of the ladder but does not raise the dunning level', () => {
    const { contact } = effectOf(finish(call, 'no_answer'), 'contacted');
    const facts = exampleFacts({ contacts: [contact] });
    expect(stepsTaken('lindenhof#INV-1', facts).map(({ stepId }) => stepId)).toEqual(['call-1']);
    expect(levelOf('lindenhof#INV-1', facts)).toBe(0);
  });

  test('that was not made, as it was settled meanwhile, is no contact; the reason is noted', () => {
    expect(finish(call, 'not_called').kind).toBe('refused');
    expect(finish(call, 'not_called', { details: { note: 'Paid this morning.' } })).toMatchObject({
      kind: 'done',
      effects: [],
    });
  });

  test('remembers where the telephone rang, if that is known', () => {
    const placeOf = (phonePlace?: 'work') =>
      effectOf(
        finish(call, 'no_answer', {
          facts: exampleFacts({ profile: exampleProfile(phonePlace === undefined ? {} : { phonePlace }) }),
        }),
        'contacted',
      ).contact.place;
    expect([placeOf('work'), placeOf()]).toEqual(['work', undefined]);
  });

  test('to a wrong number deletes the number', () => {
    expect(effectOf(finish(call, 'wrong_number'), 'phoneForgotten')).toBeDefined();
  });

  test('of somebody who wants e-mail only ends all calls, and stops nothing else', () => {
    const { preferences } = effectOf(finish(call, 'email_only'), 'preferred');
    expect(preferences).toEqual([{ channels: ['call'], source: 'call, noted by Ruth Amsel', since: monday }]);
    const facts = exampleFacts({ profile: exampleProfile({ preferences }) });
    const may = (channel: 'call' | 'email') =>
      preference({ ...question('call-1', facts), channel })?.decision;
    expect([may('call'), may('email')]).toEqual(['NEEDS_HUMAN', undefined]);
  });

  test.each([
    'reached_right_party',
    'reached_other',
    'voicemail_neutral',
    'no_answer',
    'not_connected',
    'refused',
  ])('changes nothing else: %s', (outcome) => {
    const completed = finish(call, outcome);
    expect(completed.kind === 'done' && completed.effects.map(({ kind }) => kind)).toEqual(['contacted']);
  });
});

describe('the dunning level', () => {
  test('is never raised by a call, whatever came before and however the call ended', () => {
    fc.assert(
      fc.property(
        arbitraryHistory('lindenhof#INV-1'),
        fc.constantFrom(...Object.keys(callOutcomes)),
        fc.boolean(),
        ({ contacts }, outcome, wasPressed) => {
          const facts = exampleFacts({ contacts });
          const task = { ...call, ...(wasPressed ? { calling: { by: 'Mara Lind', at: monday } } : {}) };
          const details = { note: 'noted', ...detailsFor(outcome) };
          const ended = finish(task, outcome, { details, facts });
          if (ended.kind === 'refused') throw new Error(`${outcome}: ${ended.why}`);
          const made = ended.effects.flatMap((effect) =>
            effect.kind === 'contacted' ? [effect.contact] : [],
          );
          const level = (all: typeof contacts) => levelOf('lindenhof#INV-1', { contacts: all });
          expect(level([...contacts, ...made])).toBe(level(contacts));
          expect(made).toHaveLength(outcome === 'not_called' ? 0 : 1);
        },
      ),
    );
  });
});

describe('a promise on the telephone', () => {
  test('is noted with its date as made at the desk', () => {
    const completed = finish(call, 'promise', { details: { date: '2026-04-01' } });
    expect(effectOf(completed, 'promised').promise).toMatchObject({
      debtKeys: ['lindenhof#INV-1'],
      promisedOn: '2026-04-01',
      madeBy: 'desk',
      state: 'open',
    });
  });

  test('keeps how it will be paid', () => {
    const details = { date: '2026-04-01', method: 'card' as const };
    expect(effectOf(finish(call, 'promise', { details }), 'promised').promise.method).toBe('card');
  });

  test('of a part keeps the amount', () => {
    const completed = finish(call, 'partial_promise', { details: { date: '2026-04-01', amount: 50_000 } });
    expect(effectOf(completed, 'promised').promise).toMatchObject({ amount: 50_000, currency: 'EUR' });
  });

  test('can be about some of the invoices only', () => {
    const details = { date: '2026-04-01', only: ['INV-2'] };
    const completed = finish(callAboutTwo, 'promise', { details, facts: twoInvoices });
    expect(effectOf(completed, 'promised').promise.debtKeys).toEqual(['lindenhof#INV-2']);
  });

  test.each([
    ['in the past', { date: '2026-03-22' }, 'The promised date is in the past.'],
    [
      'beyond what the policy accepts',
      { date: '2026-05-08' },
      'The policy accepts promises until 2026-05-07; agree on a plan for a later one.',
    ],
    [
      'over more than is open',
      { date: '2026-04-01', amount: 119_001 },
      'The amount is more than is open on these invoices, or they are in several currencies.',
    ],
    [
      'for a strange invoice',
      { date: '2026-04-01', only: ['INV-9'] },
      'Invoice INV-9 is not part of this task; it is about INV-1.',
    ],
  ])('%s is refused in one sentence, and the call stays on the list', (_, details, why) => {
    expect(finish(call, 'promise', { details })).toEqual({ kind: 'refused', why });
  });

  test('about an invoice that is disputed as a whole is refused', () => {
    const facts = exampleFacts({ disputes: [exampleDispute()] });
    expect(finish(call, 'promise', { details: { date: '2026-04-01' }, facts }).kind).toBe('refused');
  });
});

describe('an objection on the telephone', () => {
  const details: Details = { reason: 'DAMAGED', text: 'Two boxes were torn.' };

  test('opens the same dispute as the debtor itself would, with a task for the resolver', () => {
    const { opened } = effectOf(finish(call, 'dispute', { details }), 'disputed');
    expect(opened.dispute).toMatchObject({ reason: 'DAMAGED', state: 'open', openedBy: 'desk' });
    expect(opened.task).toMatchObject({
      kind: 'dispute',
      owner: 'Jonas Feld',
      about: opened.dispute.disputeId,
    });
  });

  test('to a part keeps the disputed amount', () => {
    const completed = finish(call, 'dispute', { details: { ...details, amount: 20_000 } });
    expect(effectOf(completed, 'disputed').opened.dispute.amountDisputed).toBe(20_000);
  });

  test('where several invoices were spoken of must say which one', () => {
    expect(finish(callAboutTwo, 'dispute', { details, facts: twoInvoices })).toEqual({
      kind: 'refused',
      why: 'Say which invoice the customer objects to: INV-1, INV-2.',
    });
    const both = { ...details, only: ['INV-1', 'INV-2'] };
    const completed = finish(callAboutTwo, 'dispute', { details: both, facts: twoInvoices });
    expect(completed.kind === 'done' && completed.effects.map(({ kind }) => kind)).toEqual([
      'contacted',
      'disputed',
      'disputed',
    ]);
  });

  test('to an instalment is to that one, and by the number of the invoice to all of them', () => {
    const debts = ['2026-03-02', '2026-04-02'].map((dueOn) =>
      exampleDebt({ debtKey: `lindenhof#INV-1@${dueOn}`, dueOn, instalment: {} }),
    );
    const facts = exampleFacts({ debts });
    const about = exampleTask('call', {
      lines: debts.map(({ debtKey, currency }) => ({ debtKey, currency, amountCollectible: 119_000 })),
    });
    const disputed = (only?: string[]) => {
      const completed = finish(about, 'dispute', { details: { ...details, ...(only && { only }) }, facts });
      return completed.kind === 'refused'
        ? completed.why
        : completed.effects.flatMap((one) => (one.kind === 'disputed' ? [one.opened.dispute.debtKey] : []));
    };
    expect(disputed(['INV-1@2026-04-02'])).toEqual(['lindenhof#INV-1@2026-04-02']);
    expect(disputed(['INV-1'])).toEqual(['lindenhof#INV-1@2026-03-02', 'lindenhof#INV-1@2026-04-02']);
    expect(disputed()).toBe('Say which invoice the customer objects to: INV-1@2026-03-02, INV-1@2026-04-02.');
  });

  test('to what is disputed already is refused with the number of that dispute', () => {
    const facts = exampleFacts({ disputes: [exampleDispute()] });
    expect(finish(call, 'dispute', { details, facts })).toEqual({
      kind: 'refused',
      why: 'Invoice INV-1 is disputed already (D-1).',
    });
  });

  test('resumes the business that was withheld because of the invoice', () => {
    const withheld = exampleContact({
      stepId: 'withhold-business',
      channel: 'none',
      purpose: 'measure',
      result: 'withhold-business',
    });
    const facts = exampleFacts({ contacts: [withheld] });
    const { lift } = effectOf(finish(call, 'dispute', { details, facts }), 'measureLifted');
    expect(lift.event.detail).toMatchObject({ debtKey: 'lindenhof#INV-1', why: 'disputed' });
  });
});

describe('a reason to rest that was heard on the telephone', () => {
  const aboutInvoices = ['already_paid', 'plan_requested', 'docs_requested'];
  const aboutPerson = ['hardship', 'insolvency', 'cease_contact', 'complaint'];

  test.each(aboutInvoices)(
    '%s puts the invoices of the call on hold, with a review day and a task due then',
    (outcome) => {
      const { hold, task } = effectOf(finish(call, outcome), 'held');
      expect(hold).toMatchObject({ debtKeys: ['lindenhof#INV-1'], source: 'call', reviewOn: '2026-03-25' });
      expect(hold.until).toBeUndefined();
      expect(task).toMatchObject({ kind: 'hold', about: hold.holdId, dueOn: hold.reviewOn, state: 'open' });
    },
  );

  test.each(aboutPerson)('%s puts everything of the customer on hold', (outcome) => {
    const { hold, task } = effectOf(finish(call, outcome), 'held');
    expect(hold.debtKeys).toBeUndefined();
    expect(task).toMatchObject({ about: hold.holdId, dueOn: hold.reviewOn });
  });

  test('rests until the day that was agreed', () => {
    const completed = finish(call, 'callback_agreed', { details: { date: '2026-03-31' } });
    expect(effectOf(completed, 'held').hold.reviewOn).toBe('2026-03-31');
  });

  test.each([...aboutInvoices, 'hardship', 'complaint'])('%s is confirmed in writing', (outcome) => {
    const { confirmed } = effectOf(finish(call, outcome), 'held');
    expect(confirmed).toEqual({ debtKeys: ['lindenhof#INV-1'], at: monday });
  });

  test.each(['vulnerability', 'bereavement', 'represented', 'insolvency', 'cease_contact'])(
    '%s: nobody writes, not even that',
    (outcome) => {
      expect(effectOf(finish(call, outcome), 'held').confirmed).toBeUndefined();
    },
  );

  test('takes the number of whoever can pay it (S1-6)', () => {
    const details = { date: '2026-03-31', phone: '+49 40 5555 0177' };
    const { profile } = effectOf(finish(call, 'callback_agreed', { details }), 'corrected');
    expect(profile).toMatchObject({ phone: '+49 40 5555 0177', corrected: [{ by: 'Ruth Amsel' }] });
  });

  test.each(['2026-03-23', '2026-06-24'])(
    'is looked at after today and within 92 days, not on %s',
    (date) => {
      expect(finish(call, 'hardship', { details: { date } }).kind).toBe('refused');
    },
  );

  test('gets a number of its own where there are holds already', () => {
    const first = effectOf(finish(call, 'complaint'), 'held').hold;
    const facts = exampleFacts({ holds: [first] });
    expect(effectOf(finish(call, 'hardship', { facts }), 'held').hold.holdId).not.toBe(first.holdId);
  });
});
