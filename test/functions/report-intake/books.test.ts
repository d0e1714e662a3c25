import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listTasks } from '../../../functions/list-tasks/list-tasks.ts';
import { reportIntake } from '../../../functions/report-intake/report-intake.ts';
import { composeDailyList } from '../../../functions/send-message/compose-daily-list.ts';
import { batchKeys } from '../../../shared/intake/chunk.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { raiseBooks, readBooks } from '../../../shared/store/books.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { exampleCreditor } from '../../support/example/example-case.ts';
import { intake } from '../import-chunk/take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const paymentsOf = (...days: string[]) =>
  ['reference,date,amount,currency', ...days.map((day) => `I-9,${day},10.00,EUR`), ''].join('\n');
const known = async ({ deps }: ReturnType<typeof intake>) =>
  (await readBooks(deps.cases, 'lindenhof')).paymentsKnownUntil;

describe('until when payments are known', () => {
  it('moves on with a payments file, to the newest payment in it', async () => {
    const stage = intake();
    expect(await known(stage)).toBeUndefined();
    await stage.upload(paymentsOf('2026-11-16', '2026-11-19', '2026-11-18'), 'payments');
    expect(await known(stage)).toBe('2026-11-19');
  });

  it('moves on with a ledger, which says what is unpaid on its own day', async () => {
    const stage = intake();
    await stage.upload(ledger([{}]));
    expect(await known(stage)).toBe('2026-11-22');
  });

  it('never moves back with an older file, nor beyond today', async () => {
    const stage = intake();
    await stage.upload(paymentsOf('2026-11-19'), 'payments');
    await stage.upload(paymentsOf('2026-03-01'), 'payments');
    expect(await known(stage)).toBe('2026-11-19');
    await raiseBooks(stage.deps.cases, 'lindenhof', '2026-11-01');
    expect(await known(stage)).toBe('2026-11-19');
  });

  it('does not move with a file that was refused, or of which a part could not be taken in', async () => {
    const stage = intake();
    await stage.upload('<html></html>', 'payments');
    expect(await known(stage)).toBeUndefined();
    const { split } = await stage.split(paymentsOf('2026-11-19'), 'payments');
    const reported = await reportIntake(stage.deps, split.batch);
    expect(reported.outcome).toBe('incomplete');
    expect(await known(stage)).toBeUndefined();
    await stage.importAll(split.batch);
    await reportIntake(stage.deps, split.batch);
    expect(await known(stage)).toBe('2026-11-19');
    expect(stage.text(batchKeys(split.batch).reportText)).toContain(
      'Payments are known up to 2026-11-19 by this file.',
    );
  });
});

describe('the daily list while payment data is too old', () => {
  it('is owed though nothing waits for a person, and says in one line what to do and how many invoices wait', async () => {
    const stage = intake();
    await stage.upload(ledger([{}, { invoice_number: 'I-2' }]));
    stage.clock.set('2026-12-07T09:00:00.000Z');
    expect(await listTasks(stage.deps)).toEqual({ lists: 1 });
    const list = await composeDailyList(stage.deps, exampleCreditor, stage.clock.now());
    expect(list.staleBooks).toEqual({ knownUntil: '2026-11-22', waiting: 2 });
    const { text } = renderMessage(list);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'nobody is reminded or called until newer payments are uploaded. 2 open invoices wait for them.',
    );
  });

  it('is silent about it while the data is fresh, and where no invoice waits', async () => {
    const stage = intake();
    stage.clock.set('2026-12-07T09:00:00.000Z');
    expect(await listTasks(stage.deps)).toEqual({ lists: 0 });
    await stage.upload(ledger([{}]));
    expect(await listTasks(stage.deps)).toEqual({ lists: 0 });
    expect(
      (await composeDailyList(stage.deps, exampleCreditor, stage.clock.now())).staleBooks,
    ).toBeUndefined();
  });
});
