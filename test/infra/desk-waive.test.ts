import { describe, expect, it } from 'vitest';
import { sendReminder } from '../../functions/send-message/send-reminder.ts';
import { readCommand } from '../../infra/desk/read-command.ts';
import { runDesk } from '../../infra/desk/run-desk.ts';
import { shippedPolicies } from '../../shared/policy/ladders.ts';
import { verifyChain } from '../../shared/policy/verify/verify-chain.ts';
import { company, owing } from '../support/example/asked-in-europe.ts';
import { chargedCase, charging } from '../support/example/charged-case.ts';
import { exampleDebtorKey } from '../support/example/example-case.ts';
import { storedCase } from '../support/example/stored-case.ts';

/** DE1 at the desk: a company owes 10,000.00 since 31 May, and the final notice of a charging policy is due. */
async function stored() {
  const debt = { ...owing(1_000_000), dueOn: '2026-05-31', issuedOn: '2026-05-01', dueOnAgreed: true };
  const { facts, now } = chargedCase({ place: 'DE', at: '2026-09-30T12:00', profile: company, debt });
  const one = await storedCase(facts, now.toString());
  const policies = [...shippedPolicies, charging];
  const mails: string[] = [];
  const deps = {
    ...{ ...one.deps, policies, newToken: () => crypto.randomUUID(), pagesUrl: 'https://pages.example' },
    mailer: async (_creditor: unknown, _to: string, { text }: { text: string }) => {
      mails.push(text);
      return { kind: 'sent' as const, messageId: 'ses-1' };
    },
  };
  const desk = (...args: string[]) => runDesk(deps, readCommand(args));
  const send = () =>
    sendReminder(deps, { debtorKey: exampleDebtorKey, debtKey: 'lindenhof#INV-1', generation: 1 });
  return { ...one, deps, mails, desk, send };
}

const waive = ['waive', 'INV-1', '--by', 'Mara Lind', '--text', 'our delivery was late'];

describe('what is asked beside an invoice', () => {
  it('leaves with the mail, and stands in the decision with its rules, days and rates, as it can be decided again', async () => {
    const { send, mails, memory, decisions, deps } = await stored();
    await send();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('With what is added: €10,389.57');
    expect(decisions()).toMatchObject([
      {
        also: { caps: { interest: 34_957, costs: 4000 }, charged: { costs: { rule: 'DE-03' } } },
        plan: {
          lines: [{ charged: { interest: { rule: 'DE-02', segments: [{ days: 30 }, { days: 92 }] } } }],
        },
      },
    ]);
    const rows = memory.items(`DECISION#${exampleDebtorKey}`);
    expect(verifyChain(exampleDebtorKey, rows, deps.policies)).toEqual([]);
  });

  it('S1-3: is given up for good by a named person with a reason, and the mail leaves without it', async () => {
    const { desk, send, mails, facts, decisions } = await stored();
    expect((await desk(...waive)).join(' ')).toContain(
      'No interest and no costs are asked for INV-1 any more',
    );
    const [debt] = (await facts()).debts;
    expect(debt?.chargesWaived).toMatchObject({ by: 'Mara Lind', reason: 'our delivery was late' });
    await send();
    expect(mails[0]).toContain('No fee and no interest have been added.');
    expect(mails[0]).not.toContain('€10,389.57');
    expect(decisions()).toMatchObject([
      {
        also: {
          charged: { left: [{ why: 'Waived by Mara Lind: our delivery was late.' }, { part: 'costs' }] },
        },
      },
    ]);
  });

  it('cannot be waived twice, by nobody, without a reason, or brought back', async () => {
    const { desk } = await stored();
    await expect(desk('waive', 'INV-1', '--text', 'late')).rejects.toThrow('Say who you are');
    await expect(desk('waive', 'INV-1', '--by', 'Mara Lind')).rejects.toThrow('--text must say');
    await desk(...waive);
    await expect(desk(...waive)).rejects.toThrow(
      'Mara Lind has waived all interest and costs of INV-1 already.',
    );
  });
});
