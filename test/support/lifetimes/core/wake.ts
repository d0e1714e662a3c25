import type { Core } from './core.ts';
import { CallFailed, call, invocation, Killed, type Process } from './process.ts';

const streamMs = 200;
const againMs = 1_000;

/** Brings changed versions to the waker: in order, at least once, the same one again until it succeeds. */
export function createStream(core: Core): { changed(version: number): void } {
  let newest = 0;
  let isPolling = false;

  function poll(afterMs: number): void {
    isPolling = true;
    core.driver.spawn(read(newest), afterMs);
  }

  function* read(version: number): Process<void> {
    let isRead = true;
    try {
      yield* invocation(core.driver, 'wake-debts', () => wakeDebts(core, newest));
    } catch (error) {
      if (!(error instanceof CallFailed || error instanceof Killed)) throw error;
      isRead = false;
    }
    isPolling = false;
    if (!isRead) poll(againMs);
    else if (newest > version) poll(streamMs);
  }

  return {
    changed(version) {
      newest = version;
      if (!isPolling) poll(streamMs);
    },
  };
}

/** As `wake-debts`: answers every token that was registered before the change; tries all, then fails if one failed. */
function* wakeDebts({ driver, books, executions }: Core, version: number): Process<void> {
  const waiting = yield* call(driver, 'dynamodb', 'Query', () => books.facts.debts);
  let failed: CallFailed | undefined;
  for (const { token, tokenSeen } of waiting) {
    if (token === undefined || tokenSeen === undefined || tokenSeen >= version) continue;
    try {
      yield* call(driver, 'states', 'SendTaskSuccess', () => executions.answer(token));
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      failed = error;
    }
  }
  if (failed !== undefined) throw failed;
}
