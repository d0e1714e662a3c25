import type { CompiledMap, Frame, ItemSource } from './compiled.ts';
import type { Execution } from './execution.ts';
import { count, type Environment, runStates } from './interpreter.ts';
import { runtimeError, StatesError } from './states-error.ts';

type Outcome = { output: unknown } | { failure: StatesError };

/** Runs the states of a Map for every item; gives their outputs in the items' order. */
export async function runMap(
  env: Environment,
  execution: Execution,
  map: CompiledMap,
  frame: Frame,
): Promise<unknown> {
  const items = await itemsOf(env, await map.source(frame));
  const limit = (await map.maxConcurrency(frame)) || items.length;
  count(execution, 1 + (map.distributed ? 2 : 0));
  const outcomes: Outcome[] = [];
  let next = 0;
  let stopped = false;
  const worker = async () => {
    while (next < items.length && !stopped) {
      const index = next;
      next += 1;
      const outcome = await runItem(env, execution, map, frame, { Index: index, Value: items[index] });
      outcomes[index] = outcome;
      stopped ||= exceeded(outcomes, items.length, map.toleratedPercentage) !== undefined;
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  const failure = exceeded(outcomes, items.length, map.toleratedPercentage);
  if (failure && !map.distributed) throw failure;
  if (failure) throw new StatesError('States.ExceedToleratedFailureThreshold', failure.message);
  return outcomes.flatMap((outcome) => ('output' in outcome ? [outcome.output] : []));
}

async function runItem(
  env: Environment,
  execution: Execution,
  map: CompiledMap,
  frame: Frame,
  Item: { Index: number; Value: unknown },
): Promise<Outcome> {
  const iteration = { Map: { Item } };
  const input = await map.select({ ...frame, context: { ...frame.context, ...iteration } }, Item.Value);
  if (!map.distributed) count(execution, 2);
  try {
    const variables = map.distributed ? {} : { ...frame.variables };
    return { output: await runStates(env, execution, map.states, input, variables, iteration) };
  } catch (error) {
    if (error instanceof StatesError) return { failure: error };
    throw error;
  }
}

/** The first failure, if there are more failures than tolerated. */
function exceeded(outcomes: readonly Outcome[], total: number, percentage: number): StatesError | undefined {
  const failures = outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome.failure] : []));
  return failures.length > 0 && (failures.length / total) * 100 > percentage ? failures[0] : undefined;
}

async function itemsOf(env: Environment, source: ItemSource): Promise<readonly unknown[]> {
  if ('items' in source) {
    if (!Array.isArray(source.items)) throw runtimeError('The items of a Map must be a list');
    return source.items;
  }
  const read: unknown = await env
    .readObject(source.bucket, source.key)
    .then((text): unknown => JSON.parse(text))
    .catch((error: unknown) => {
      throw new StatesError('States.ItemReaderFailed', String(error));
    });
  if (!Array.isArray(read)) throw new StatesError('States.ItemReaderFailed', 'The object is not a list');
  return source.maxItems === undefined ? read : read.slice(0, source.maxItems);
}
