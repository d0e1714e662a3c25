import type { Core } from './core.ts';
import { invocation } from './process.ts';
import { sweep } from './sweep.ts';

const everyMs = 48 * 3_600_000;

/**
 * A sweep every two days, of which only those are made that would find something: the others change nothing and would
 * cost a long life most of its events. `changed`: the index may have another first row now.
 */
export function scheduleSweeps(core: Core): { changed(): void } {
  const { driver } = core;
  let planned = Number.POSITIVE_INFINITY;

  function plan(notBefore: number): void {
    const due = Math.max(firstLook(core), notBefore);
    const at = driver.startAt + Math.ceil((due - driver.startAt) / everyMs) * everyMs;
    if (at >= planned) return;
    planned = at;
    driver.at(at, () => {
      if (planned !== at) return;
      planned = Number.POSITIVE_INFINITY;
      if (firstLook(core) <= driver.millis)
        driver.spawn(
          invocation(driver, 'start-debts', () => sweep(core)),
          0,
        );
      plan(driver.millis + 1);
    });
  }

  plan(driver.startAt);
  return { changed: () => plan(driver.millis + 1) };
}

function firstLook({ books }: Core): number {
  const { debts, contacts } = books.facts;
  let first: string | undefined;
  for (const { lookAt } of debts)
    if (lookAt !== undefined && (first === undefined || lookAt < first)) first = lookAt;
  for (const { lookAt } of contacts)
    if (lookAt !== undefined && (first === undefined || lookAt < first)) first = lookAt;
  return first === undefined ? Number.POSITIVE_INFINITY : Date.parse(first);
}
