import { describe, expect, test } from 'vitest';
import { isSamePerson } from '../../../../shared/domain/same-person.ts';
import { exampleDebt, exampleFacts } from '../../../support/example/example-case.ts';
import { effectOf, exampleContact, exampleTask, finish } from '../../../support/example/example-task.ts';

const note = 'Let us wait for the new management.';
const agency = exampleTask('approval', { stepId: 'agency' });

describe('something milder than the step that was asked for', () => {
  test('postponed, the case rests until a day and by no other name', () => {
    const done = finish(agency, 'postponed', { details: { note, date: '2026-04-20' } });
    expect(effectOf(done, 'rested').hold).toMatchObject({
      ...{ kind: 'other', until: '2026-04-20', reviewOn: '2026-04-20', setBy: 'Ruth Amsel' },
      debtKeys: ['lindenhof#INV-1'],
    });
    expect(done).toMatchObject({ task: { outcome: 'postponed', note, doneBy: 'Ruth Amsel' } });
  });

  test('is postponed to a day after today and within three months only', () => {
    for (const date of ['2026-03-23', '2026-07-01'])
      expect(finish(agency, 'postponed', { details: { note, date } }).kind).toBe('refused');
  });

  test('offered in parts, the customer has the days of the policy to answer', () => {
    const parts = [
      { dueOn: '2026-04-15', amount: 60_000 },
      { dueOn: '2026-05-15', amount: 59_000 },
    ];
    const { plan } = effectOf(finish(agency, 'plan_offered', { details: { note, parts } }), 'planMade');
    expect(plan).toMatchObject({ state: 'offered', answerBy: '2026-04-06', decidedBy: 'Ruth Amsel' });
    const wrong = { note, parts: [{ dueOn: '2026-04-15', amount: 1 }] };
    expect(finish(agency, 'plan_offered', { details: wrong }).kind).toBe('refused');
  });

  test('given up, the case is closed and the agency gives it back', () => {
    const handed = exampleContact({ channel: 'none', purpose: 'measure', result: 'agency' });
    const done = finish(exampleTask('review'), 'withdraw', { facts: exampleFacts({ contacts: [handed] }) });
    expect(effectOf(done, 'withdrawn').by).toBe('Ruth Amsel');
    expect(effectOf(done, 'measureLifted').lift.event).toMatchObject({
      type: 'AgencyRecalled',
      detail: { why: 'withdrawn' },
    });
  });
});

describe('a write-off', () => {
  const asked = effectOf(finish(exampleTask('review'), 'write_off', { details: { note } }), 'asked').task;

  test('is asked for by one manager, and stands on the list with their name and reason', () => {
    expect(asked).toMatchObject({
      ...{ kind: 'approval', stepId: 'write-off', askedBy: 'Ruth Amsel', state: 'open' },
      needs: `Ruth Amsel asks to write off €1,190.00: ${note} Another manager decides, by name and with a reason.`,
    });
    expect(asked.lines.every(({ stepId }) => stepId === undefined)).toBe(true);
  });

  test('is not agreed to by whoever asked, however they write their name', () => {
    for (const by of ['Ruth Amsel', ' ruth  AMSEL ', 'Ｒuth Amsel'])
      expect(finish(asked, 'approved', { by, details: { note } })).toEqual({
        kind: 'refused',
        why: 'Ruth Amsel asked for this: another person decides it.',
      });
    expect(isSamePerson('Ruth Amsel', 'Ruth Amsler')).toBe(false);
  });

  test('may be taken back by whoever asked', () => {
    expect(finish(asked, 'declined', { details: { note } })).toMatchObject({ kind: 'done', effects: [] });
  });

  test('agreed to by another closes the debt, names both and their reason, and ends the measures', () => {
    const held = exampleContact({ channel: 'none', purpose: 'measure', result: 'withhold-business' });
    const facts = exampleFacts({ contacts: [held] });
    const done = finish(asked, 'approved', { by: 'Jonas Weber', details: { note: 'Agreed.' }, facts });
    expect(effectOf(done, 'writtenOff')).toMatchObject({
      ...{ debtKey: 'lindenhof#INV-1', by: 'Jonas Weber', askedBy: 'Ruth Amsel', reason: 'Agreed.' },
      ...{ amount: 119_000, currency: 'EUR' },
    });
    expect(effectOf(done, 'measureLifted').lift.event.detail['why']).toBe('written-off');
  });

  test('needs a reason, takes no other end, and is asked for once', () => {
    expect(finish(asked, 'approved', { by: 'Jonas Weber' }).kind).toBe('refused');
    expect(finish(asked, 'postponed', { by: 'Jonas Weber', details: { note } })).toEqual({
      kind: 'refused',
      why: 'An approval task ends with one of: approved, declined.',
    });
    const facts = exampleFacts({ tasks: [asked] });
    expect(finish(exampleTask('review'), 'write_off', { facts, details: { note } }).kind).toBe('refused');
  });

  test('is not asked for where nothing is open', () => {
    const facts = exampleFacts({ debts: [exampleDebt({ amountOutstanding: 0, state: 'closed' })] });
    expect(finish(exampleTask('review'), 'write_off', { facts, details: { note } }).kind).toBe('refused');
  });

  test('that nobody asked for is refused', () => {
    const { askedBy: _, ...nobodys } = asked;
    expect(finish(nobodys, 'approved', { details: { note } }).kind).toBe('refused');
  });
});
