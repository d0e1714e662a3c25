import { creditorOf } from '../../../../shared/config/read-stage.ts';
import { newTask } from '../../../../shared/domain/new-task.ts';
import { usableEmail } from '../../../../shared/domain/profile.ts';
import type { Contact, Line } from '../../../../shared/domain/records.ts';
import { instantText } from '../../../../shared/domain/time.ts';
import { newestPolicy } from '../../../../shared/policy/ladders.ts';
import { contactItem, type Item, taskItem } from '../../../../shared/store/items.ts';
import { type Outbox, outboxSchema } from '../../../../shared/store/outbox.ts';
import { type Core, commit } from './core.ts';
import { CallFailed, call, invocation, Killed, type Process } from './process.ts';

type Owed = Extract<Outbox, { kind: 'mail' }>;
type Result = Extract<Contact['status'], 'SENT' | 'FAILED' | 'UNCERTAIN'>;

const relayMs = 250;
const visibilityMs = 30_000;
const mostTries = 5;

/** Sends the answers that are owed, as relay, queue and `send-answer` do: each at most once, what is not certain to a person. */
export function createAnswers(core: Core): { wrote(items: readonly Item[]): void } {
  const claimed = new Set<string>();
  function* deliver(owed: Owed, tried: number): Process<void> {
    try {
      yield* invocation(core.driver, 'send-message', () => sendAnswer(core, owed, claimed));
    } catch (error) {
      if (!(error instanceof CallFailed || error instanceof Killed)) throw error;
      if (tried < mostTries)
        yield { kind: 'spawn', process: deliver(owed, tried + 1), afterMs: visibilityMs };
    }
  }
  return {
    wrote(items) {
      for (const item of items) {
        const owed = item['kind'] === 'mail' ? outboxSchema.safeParse(item).data : undefined;
        if (owed?.kind === 'mail') core.driver.spawn(deliver(owed, 1), relayMs);
      }
    },
  };
}

function* sendAnswer(core: Core, owed: Owed, claimed: Set<string>): Process<void> {
  const { driver, books } = core;
  const isAgain = yield* call(
    driver,
    'dynamodb',
    'Update',
    () => claimed.has(owed.outboxId) || !claimed.add(owed.outboxId),
  );
  const contactId = `answer#${owed.outboxId}`;
  if (books.facts.contacts.some((one) => one.contactId === contactId)) return;
  const result = isAgain ? 'UNCERTAIN' : yield* send(core);
  if (result === 'later') {
    yield* call(driver, 'dynamodb', 'Update', () => claimed.delete(owed.outboxId));
    throw new CallFailed(429);
  }
  yield* record(core, owed, contactId, result);
}

function* send(core: Core): Process<Result | 'later'> {
  const facts = yield* call(core.driver, 'dynamodb', 'Query', () => core.books.facts);
  if (usableEmail(facts.profile) === undefined) return 'FAILED';
  try {
    yield* call(core.driver, 'ses', 'SendEmail', () => undefined);
    return 'SENT';
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    return error.status === 429 ? 'later' : 'UNCERTAIN';
  }
}

function* record(core: Core, owed: Owed, contactId: string, status: Result): Process<void> {
  const { books, driver, deps } = core;
  const { debtorKey } = books.facts.profile;
  const now = deps.clock.now();
  const at = instantText(now);
  const lines: Line[] = books.facts.debts
    .filter(({ debtKey }) => owed.debtKeys.includes(debtKey))
    .map(({ debtKey, amountOutstanding, currency }) => ({
      debtKey,
      amountCollectible: amountOutstanding,
      currency,
    }));
  const contact: Contact = {
    ...{
      contactId,
      creditorId: owed.creditorId,
      channel: 'email',
      purpose: 'answer',
      stepId: owed.template,
      lines,
    },
    ...{ status, reservedAt: at, settledAt: at },
  };
  const item = contactItem(debtorKey, contact);
  if (status === 'SENT' || owed.template === 'payment-thanks') {
    yield* call(driver, 'dynamodb', 'Transact', () => books.place(item));
    return;
  }
  const creditor = creditorOf(deps.stage, owed.creditorId);
  const policy = newestPolicy(deps.policies, creditor.policy);
  const of = { kind: 'uncertain-send', matter: contactId, about: contactId } as const;
  const task = newTask({ ...of, creditor, policy, lines, needs: 'Give it in another way.', now });
  yield* commit(core, {
    writes: [item, taskItem(debtorKey, task)].map((one) => ({ kind: 'put', item: one })),
  });
}
