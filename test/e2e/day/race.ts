import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { invokeLater } from '../../../infra/local/call-engine.ts';
import { type Change, followTable } from '../../../infra/local/timeline/follow-table.ts';
import { instantText } from '../../../shared/domain/time.ts';
import { debtItemKey } from '../../../shared/store/cases.ts';
import { commit, type Write, writeTogether } from '../../../shared/store/commit.ts';
import { disputeItem } from '../../../shared/store/items.ts';
import { linkExpiry, linkItem } from '../../../shared/store/links.ts';
import { readFacts } from '../../../shared/store/read-facts.ts';
import { type Seeded, seedDebtor } from '../../support/stage/seed-debtor.ts';
import type { TestStage } from '../../support/stage/test-stage.ts';
import type { Shown } from '../../support/stage/visitor.ts';
import { waitFor } from '../../support/stage/wait-for.ts';

const debtors = 30;
/** Real milliseconds after a debtor's own decision over which the signals are spread: what follows it is over by then. */
const span = 400;

let stage: TestStage;

/** What a stop signal that lands in a race with a wait or a claim is answered with. */
export function tellOfRaces(on: () => TestStage): void {
  beforeAll(() => {
    stage = on();
  });
  tellOfRegistration();
  tellOfClaims();
  tellOfClicks();
}

function seedMany(prefix: string, profile: { emails?: [] } = {}): Promise<Seeded[]> {
  const numbers = Array.from({ length: debtors }, (_, index) => `${prefix}${index + 100}`);
  return Promise.all(
    numbers.map((customerNumber) => seedDebtor(stage, { customerNumber, late: [10], profile })),
  );
}

/**
 * Starts all debts and lets a signal for each land just after that debt was decided on, while its claim or its
 * registration is made. Returns everything the table has seen of these debtors, in its own order.
 */
async function signalAround(seeded: readonly Seeded[], signal: (one: Seeded) => Write): Promise<Change[]> {
  const next = await followTable(stage.engine, stage.outputs.CasesTable);
  const changes: Change[] = [];
  const waiting = new Map(seeded.map((one, index) => [`DECISION#${one.debtorKey}`, { one, index }]));
  const landing: Promise<unknown>[] = [];
  const land = async ({ one, index }: { one: Seeded; index: number }) => {
    await sleep((span / seeded.length) * index);
    await commit(stage.cases, { debtorKey: one.debtorKey, writes: [signal(one)] });
  };
  await invokeLater(stage.engine, stage.outputs.StartDebts);
  await waitFor('every debt to be decided on', async () => {
    for (const change of await next()) {
      changes.push(change);
      const decided = waiting.get(change.pk);
      if (decided === undefined) continue;
      waiting.delete(change.pk);
      landing.push(land(decided));
    }
    return waiting.size === 0 || undefined;
  });
  await Promise.all(landing);
  await sleep(5000);
  for (let more = await next(); more.length > 0; more = await next()) changes.push(...more);
  return changes;
}

const debtKeyOf = ({ debts: [debt] }: Seeded) => debt?.debtKey ?? '';

function tellOfRegistration(): void {
  test('a payment at whatever instant around the registration of a wait ends that wait', async () => {
    const seeded = await seedMany('P', { emails: [] });
    await signalAround(seeded, (one) => ({
      kind: 'update',
      key: debtItemKey(one.debtorKey, debtKeyOf(one)),
      set: { amountOutstanding: 0, ledgerOutstanding: 0 },
    }));
    await waitFor('all paid debts to be closed', async () => {
      const facts = await Promise.all(seeded.map(({ debtorKey }) => readFacts(stage.cases, debtorKey)));
      return facts.every((one) => one?.debts.every(({ state }) => state === 'closed')) || undefined;
    });
  });
}

function tellOfClaims(): void {
  test('nothing is claimed after a dispute, at whatever instant it lands', async () => {
    const seeded = await seedMany('D');
    const at = instantText(stage.clock.now());
    const changes = await signalAround(seeded, (one) => ({
      kind: 'put',
      item: disputeItem(one.debtorKey, {
        ...{ disputeId: 'one', debtKey: debtKeyOf(one), reason: 'DAMAGED', text: 'Torn.' },
        ...{ openedAt: at, openedBy: 'debtor', answerBy: '2026-12-10', state: 'open' },
      }),
    }));

    const claimed = { before: 0, after: 0 };
    for (const { debtorKey } of seeded) {
      const own = changes.filter(({ pk }) => pk === `DEBTOR#${debtorKey}`);
      const disputed = own.findIndex(({ sk }) => sk.startsWith('DISPUTE#'));
      const claims = own.flatMap(({ sk, before }, index) =>
        sk.startsWith('CONTACT#') && before === undefined ? [index] : [],
      );
      claimed.before += claims.filter((index) => index < disputed).length;
      claimed.after += claims.filter((index) => index > disputed).length;
    }
    expect(claimed.after).toBe(0);
    // Both sides of the race have been seen, or this would prove nothing.
    expect(claimed.before).toBeGreaterThan(0);
    expect(claimed.before).toBeLessThan(debtors);
    const mails = stage.box.mails().filter(({ to }) => to.some((address) => address.startsWith('d1')));
    expect(mails).toHaveLength(claimed.before);
  });
}

/** A link of the debtor to the page where one objects, as a mail that came before would have carried it. */
async function disputeLink({ debtorKey }: Seeded, token: string): Promise<string> {
  const expiresAt = linkExpiry(stage.clock.now());
  const link = { purpose: 'dispute', debtorKey, creditorId: 'lindenhof', contactId: 'before' } as const;
  await writeTogether(stage.cases, [{ kind: 'put', item: linkItem(token, { ...link, expiresAt }) }]);
  return stage.callable(`${stage.outputs.PagesUrl}/t/${token}`);
}

function tellOfClicks(): void {
  test('200 clicks on one objection while its reminder is being sent: the mail under way is named, and nothing is claimed after', async () => {
    // The mail service takes its time and then refuses: an hour later the reminder would be tried again.
    stage.box.behave({ kind: 'refuse', times: 100, afterSeconds: 3 });
    const seed = (customerNumber: string) => seedDebtor(stage, { customerNumber, late: [10] });
    const [clicked, left] = await Promise.all([seed('CLICKED'), seed('LEFT')]);
    const objection = { debtKey: debtKeyOf(clicked), reason: 'DAMAGED', extent: 'whole', choice: 'dispute' };
    const hands = await Promise.all(
      Array.from({ length: 10 }, async (_, hand) => {
        const browser = stage.visitor();
        const page = await browser.open(await disputeLink(clicked, `hand-${hand}`));
        // Each has sent a form before, with a gap, so that what answers is loaded while the reminder is being sent.
        expect((await browser.send(page, { ...objection, reason: '' })).status).toBe(422);
        return { browser, page };
      }),
    );
    const next = await followTable(stage.engine, stage.outputs.CasesTable);
    const contactsOf = async ({ debtorKey }: Seeded) =>
      (await readFacts(stage.cases, debtorKey))?.contacts ?? [];
    await invokeLater(stage.engine, stage.outputs.StartDebts);
    const isUnderWay = async () => (await contactsOf(clicked))[0]?.status === 'RESERVED' || undefined;
    await waitFor('the reminder to be under way', isUnderWay);

    const answers: Shown[] = [];
    const click = async ({ browser, page }: (typeof hands)[number]) => {
      for (let clicks = 0; clicks < 20; clicks += 1) answers.push(await browser.send(page, objection));
    };
    await Promise.all(hands.map(click));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers.filter(({ text }) => text.includes('Your case number'))).toHaveLength(200);
    expect(answers[0]?.text).toContain('was already on its way');

    await waitFor('the other reminder to be tried again', async () => (await contactsOf(left))[1], {
      seconds: 120,
    });
    await sleep(3000);
    const changes: Change[] = [];
    for (let more = await next(); more.length > 0; more = await next()) changes.push(...more);
    const made = changes
      .filter(({ pk, before }) => pk === `DEBTOR#${clicked.debtorKey}` && before === undefined)
      .filter(({ sk, after }) => sk.startsWith('DISPUTE#') || after?.['purpose'] === 'collection')
      .map(({ sk }) => sk.replace(/#.*/, ''));
    expect(made).toEqual(['CONTACT', 'DISPUTE']);
  }, 180_000);
}
