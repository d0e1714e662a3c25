import type { DebtInput } from '../../../../shared/store/situation.ts';
import { escalate, openCallTask, reportFault, requestReview } from './act.ts';
import { checkEthics } from './check.ts';
import type { Core } from './core.ts';
import { CallFailed, call, invocation, Killed, type Process } from './process.ts';
import type { Sender } from './send.ts';
import { succeed } from './sweep.ts';

const mostRetries = 5;
const recoverMs = 3_600_000;
const peopleMs = 30 * 86_400_000;

/** The debt machine with its waits driven directly: the same states, retries and catches as `debt.asl.json`. */
export function* debtMachine(core: Core, input: DebtInput, send: Sender): Process<void> {
  for (;;) {
    const checked = yield* guarded(core, 'check-ethics', () => checkEthics(core, input));
    const step = checked?.step ?? 'fault';
    switch (step) {
      case 'remind':
      case 'escalate': {
        const act = step === 'remind' ? send : escalate;
        const seconds = yield* guarded(core, step, () => act(core, input));
        if (seconds === undefined) yield* fault(core, input);
        else yield* sleep(core, seconds);
        break;
      }
      case 'call':
      case 'review': {
        const act = step === 'call' ? openCallTask : requestReview;
        const seen = yield* guarded(core, step, () => act(core, input));
        if (seen === undefined) yield* fault(core, input);
        else yield* awaitPeople(core, input, seen);
        break;
      }
      case 'await':
        yield* awaitPeople(core, input, checked?.seen ?? 0);
        break;
      case 'pace':
        yield* sleep(core, checked?.seconds ?? 1);
        break;
      case 'close':
        if (yield* closeDebt(core, input, checked?.seen ?? 0)) return;
        break;
      case 'succeed':
        if ((yield* guarded(core, 'start-debts', () => succeed(core, input))) !== undefined) return;
        yield* sleep(core, recoverMs / 1000);
        break;
      case 'leave':
        return;
      case 'fault':
        yield* fault(core, input);
    }
  }
}

/** An invocation with the machine's retries; undefined when they are used up. */
function* guarded<T>(core: Core, name: string, make: () => Process<T>): Process<T | undefined> {
  for (let made = 0; ; made += 1) {
    try {
      return yield* invocation(core.driver, name, make);
    } catch (error) {
      if (!isFault(error)) throw error;
      if (made >= mostRetries) return undefined;
      yield* sleep(core, Math.min(60, 2 * 2 ** made) * core.random());
    }
  }
}

/** ReportFault has no retries of its own; where not even it can be written, the machine rests for a while. */
function* fault(core: Core, input: DebtInput): Process<void> {
  let seen: number;
  try {
    seen = yield* invocation(core.driver, 'request-review', () => reportFault(core, input));
  } catch (error) {
    if (!isFault(error)) throw error;
    return yield* sleep(core, recoverMs / 1000);
  }
  yield* awaitPeople(core, input, seen);
}

function* awaitPeople(core: Core, { debtKey, generation }: DebtInput, seen: number): Process<void> {
  const { books, driver } = core;
  const token = `${debtKey}#${generation}#${driver.calls}`;
  try {
    const registered = yield* call(driver, 'dynamodb', 'transactWriteItems', () => {
      const isFit = books.facts.profile.version === seen && books.debt(debtKey)?.generation === generation;
      return books.touchDebt(debtKey, (debt) => ({ ...debt, token, tokenSeen: seen }), isFit);
    });
    if (registered) yield { kind: 'people', token, until: driver.millis + peopleMs };
  } catch (error) {
    if (!isFault(error)) throw error;
    yield* sleep(core, recoverMs / 1000);
  }
}

function* closeDebt(core: Core, { debtKey, generation }: DebtInput, seen: number): Process<boolean> {
  const { books, driver } = core;
  const remove = ['token', 'tokenSeen', 'lookAt', 'lookShard'];
  try {
    return yield* call(driver, 'dynamodb', 'transactWriteItems', () => {
      if (books.debt(debtKey)?.generation !== generation) return false;
      const { debtorKey } = books.facts.profile;
      const key = { pk: `DEBTOR#${debtorKey}`, sk: books.debtSk(debtKey) };
      return books.commit({ seen, writes: [{ kind: 'update', key, set: { state: 'closed' }, remove }] });
    });
  } catch (error) {
    if (!isFault(error)) throw error;
    yield* sleep(core, recoverMs / 1000);
    return false;
  }
}

function* sleep({ driver }: Core, seconds: number): Process<void> {
  yield { kind: 'sleep', until: driver.millis + Math.round(seconds * 1000) };
}

function isFault(error: unknown): boolean {
  return error instanceof CallFailed || error instanceof Killed;
}
