import { describe, expect, it, test } from 'vitest';
import { planContact } from '../../../shared/domain/plan-contact.ts';
import type { Contact } from '../../../shared/domain/records.ts';
import { composeReminder } from '../../../shared/mails/compose-reminder.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { lintMessage } from '../../../shared/messages/lint-message.ts';
import { messageInputSchema } from '../../../shared/messages/message-input.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { renderedBlocks } from '../../../shared/messages/rendered-blocks.ts';
import { gate } from '../../../shared/policy/gate.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { saidBy, verdictOf } from '../../support/example/asked-abroad.ts';
import { askedInEurope, company, costOf, interestOf, owing } from '../../support/example/asked-in-europe.ts';
import { charging } from '../../support/example/charged-case.ts';
import { exampleCreditor, examplePolicy } from '../../support/example/example-case.ts';
import { rung } from '../../support/example/example-question.ts';
import { exampleContact } from '../../support/example/example-task.ts';

const links = {
  ...{ pay: 'https://pages.example/t/p', promise: 'https://pages.example/t/q' },
  ...{
    dispute: 'https://pages.example/t/d',
    why: 'https://pages.example/t/w',
    stop: 'https://pages.example/t/s',
  },
};

type Asking = Parameters<typeof askedInEurope>[1];
const agreed = { feesAgreed: true, barredFrom: '2031-01-01', dueOn: '2026-03-02' };

/** The first reminder of a consumer in a place, on the Wednesday of the week after the invoice was due. */
function firstReminder(place: 'BE' | 'NL', asking: Partial<Asking> & { policy?: Policy } = {}) {
  const { policy = charging, debt, ...more } = asking;
  const pinned = { governingLaw: place, policyId: policy.id, policyVersion: policy.version };
  const asked = askedInEurope(place, {
    ...{ at: '2026-03-11T10:00', step: rung('reminder-1') },
    ...more,
    debt: { ...owing(100_000), ...agreed, ...debt, ...pinned },
  });
  return { ...asked, policy };
}

function planOf(asked: ReturnType<typeof firstReminder>) {
  return planContact('remind', asked, 'lindenhof');
}

function mailOf(asked: ReturnType<typeof firstReminder>, language: string) {
  const plan = planOf(asked);
  const creditor = { ...exampleCreditor, languages: [language] };
  const facts = { ...asked.facts, profile: { ...asked.facts.profile, language } };
  const one = { ...asked, facts, debtKey: asked.debt.debtKey, creditor, startedAt: asked.now };
  const input = plan && composeReminder(one, plan, links);
  if (input === undefined) throw new Error('no reminder leaves');
  return { input, mail: renderMessage(input) };
}

const wanted = [
  ['BE-03', 'BE', ['days-before-cost', 'penalty-if-unpaid'], 9000],
  ['NL-02', 'NL', ['days-before-cost', 'exact-cost'], 15_000],
] as const;

describe.each(wanted)('%s: the first reminder of a consumer', (row, place, blocks, costs) => {
  it('announces the exact sum and the days where its policy will ask for it', () => {
    const asked = firstReminder(place);
    expect(gate(asked).required).toEqual(expect.arrayContaining([...blocks]));
    expect(planOf(asked)?.lines).toMatchObject([{ announced: { costs, days: 14 } }]);
  });

  it.each(Object.keys(languages))('prints it in %s, and breaks no wording rule', (language) => {
    const { input, mail } = mailOf(firstReminder(place), language);
    expect(mail.language).toBe(language);
    const spaced = mail.text.replace(/[\u00a0\u202f]/g, ' ').replace(/[.,\s]/g, '');
    expect(spaced).toContain(`${costs}`);
    expect(mail.text).toMatch(/\b14\b/);
    expect(lintMessage(input, mail, { requiredBlocks: [...blocks] })).toEqual([]);
    expect(renderedBlocks(messageInputSchema.parse(input), mail, [...blocks])).toEqual([...blocks]);
  });

  it('says nothing of it where no cost is asked later, or nobody can tell how much', () => {
    const silent = [
      firstReminder(place, { policy: examplePolicy }),
      firstReminder(place, { profile: company }),
      ...(place === 'BE' ? [firstReminder(place, { debt: { feesAgreed: undefined } })] : []),
    ];
    for (const asked of silent) {
      expect(gate(asked).required).not.toContain('days-before-cost');
      expect(planOf(asked)?.lines[0]?.announced).toBeUndefined();
    }
  });

  /** Whether the costs may be asked with the final notice, after this first reminder. */
  const later = (contact: Partial<Contact>, charge = costOf(costs, 'collection')) => {
    const left = exampleContact({ reservedAt: '2026-03-11T09:00:00.000Z', ...contact });
    const lines = left.lines.map((line) => ({ ...line, announced: { costs, days: 14 } }));
    const facts = { contacts: [{ ...left, lines }] };
    return firstReminder(place, { at: '2026-05-20T10:00', step: rung('final-notice'), charge, facts });
  };

  it('lets no more be asked later than a mail that certainly left announced', () => {
    expect(verdictOf(row, later({}))).toBe('ALLOW');
    expect(verdictOf(row, later({}, costOf(costs + 1, 'collection')))).toBe('BLOCK');
    for (const status of ['FAILED', 'UNCERTAIN', 'CANCELLED'] as const)
      expect(verdictOf(row, later({ status }))).toBe('BLOCK');
    expect(
      saidBy(row, later({ status: 'FAILED' }))
        .map(({ reason }) => reason)
        .join(),
    ).toContain('days-before-cost');
  });
});

test('BE-03: an announced sum is no announcement of interest', () => {
  const asked = firstReminder('BE', { step: rung('final-notice'), charge: interestOf(1) });
  expect(saidBy('BE-03', asked)).toMatchObject([{ rule: 'BE-03.penalty', decision: 'BLOCK' }]);
});
