import { describe, expect, it } from 'vitest';
import { composeDailyList } from '../../functions/send-message/compose-daily-list.ts';
import { readCommand } from '../../infra/desk/read-command.ts';
import { runDesk } from '../../infra/desk/run-desk.ts';
import { renderMessage } from '../../shared/messages/render-message.ts';
import { exampleCreditor, exampleFacts, exampleProfile } from '../support/example/example-case.ts';
import { exampleDispute, exampleTask, monday } from '../support/example/example-task.ts';
import { type StoredCase, storedCase } from '../support/example/stored-case.ts';

const profile = exampleProfile({
  ...{ name: 'Ida Holm', kind: 'sole-trader', contactName: 'Per Holm', phone: '+49 30 5550101' },
  emails: [{ address: 'ida@holm.example', state: 'open' }],
});
const personal = ['Ida Holm', 'Per Holm', '5550101', 'ida@holm.example', 'my late husband', '1,190.00'];

const objection = {
  reason: 'DAMAGED',
  text: 'my late husband ordered it',
  amountDisputed: 1_000,
  line: 'the chair of my late husband',
} as const;

/** A customer with an objection and a task of another kind, on whom a hold is noted. */
async function held(kind: string): Promise<StoredCase> {
  const facts = exampleFacts({
    profile,
    disputes: [exampleDispute({ ...objection, sayings: [{ ...objection, at: monday, by: 'debtor' }] })],
    tasks: [exampleTask('review')],
  });
  const one = await storedCase(facts, monday);
  await desk(one, 'hold', 'INV-1', kind, '--by', 'Mara Lind', '--source', 'letter');
  return one;
}

async function desk({ deps }: StoredCase, ...args: string[]): Promise<string> {
  return (await runDesk(deps, readCommand(args))).join('\n');
}

async function dailyList({ deps, clock }: StoredCase): Promise<string> {
  return renderMessage(await composeDailyList(deps, exampleCreditor, clock.now())).text;
}

const taskOf = async (one: StoredCase, kind: string) =>
  (await one.facts()).tasks.find((task) => task.kind === kind)?.taskId ?? '';

const told = (text: string) => personal.filter((word) => text.includes(word));

describe.each(['insolvency', 'bereavement', 'restriction'])(
  'scenario 46, GDPR-02: while a hold says %s',
  (kind) => {
    it('the lists name the customer by number alone, with what a person must do', async () => {
      const one = await held(kind);
      for (const list of [await desk(one, 'list'), await dailyList(one)]) {
        expect(told(list)).toEqual([]);
        expect(list).toContain(`customer ${profile.customerNumber}`);
        expect(list).toContain('INV-1');
      }
    });

    it('the case shows nobody how to reach them or what they said, and who it is only where the hold is decided on', async () => {
      const one = await held(kind);
      const shown = await desk(one, 'show', await taskOf(one, 'review'));
      expect(told(shown).filter((word) => word !== '1,190.00')).toEqual([]);
      expect(shown).toContain('what is personal is kept and not used for now');
      expect(told(await desk(one, 'show', await taskOf(one, 'hold')))).toEqual(['Ida Holm', '1,190.00']);
    });
  },
);

describe('a customer without such a hold', () => {
  it('is shown and listed by name, as after its end', async () => {
    const one = await held('plan');
    expect(told(await desk(one, 'list'))).toContain('Ida Holm');
    expect(told(await dailyList(one))).toContain('Ida Holm');
    expect(told(await desk(one, 'show', await taskOf(one, 'review'))).sort()).toEqual([...personal].sort());
  });

  it('is shown and listed by name again when it ended', async () => {
    const one = await held('bereavement');
    await desk(one, 'done', await taskOf(one, 'hold'), 'released', '--by', 'Ruth Amsel');
    expect(told(await desk(one, 'list'))).toContain('Ida Holm');
  });
});
