import { Unsupported } from '../unsupported.ts';
import { compileRule } from './choice-rule.ts';
import type { CompiledMap, CompiledState, Frame, Io, ItemSource, StatesCompiler } from './compiled.ts';
import type { Getter } from './intrinsic.ts';
import { isFields, parsePath, requireAt, withValueAt } from './json-path.ts';
import { type JsonPathState, parseJsonPathState } from './json-path-definition.ts';
import { compilePayload } from './payload-template.ts';
import { StatesError } from './states-error.ts';

type PathFields = {
  InputPath?: string | null | undefined;
  OutputPath?: string | null | undefined;
  Parameters?: unknown;
  ResultSelector?: unknown;
  ResultPath?: string | null | undefined;
};

/** Compiles one state of a machine written in JSONPath. */
export function compileJsonPathState(
  name: string,
  definition: unknown,
  compileStates: StatesCompiler,
): CompiledState {
  const state = parseJsonPathState(name, definition);
  switch (state.Type) {
    case 'Task':
      return {
        kind: 'task',
        resource: state.Resource,
        timeoutSeconds: state.TimeoutSeconds,
        io: ioOf(state),
        next: state.Next,
        ...guards(state),
      };
    case 'Choice':
      return { kind: 'choice', choose: choiceOf(name, state) };
    case 'Wait':
      return { kind: 'wait', until: waitOf(name, state), io: ioOf(state), next: state.Next };
    case 'Pass': {
      const io = ioOf(state);
      const fixed = state.Result;
      const given: Io = { ...io, arguments: async () => fixed };
      return { kind: 'pass', io: fixed === undefined ? io : given, next: state.Next };
    }
    case 'Succeed':
      return { kind: 'succeed', io: ioOf(state) };
    case 'Fail': {
      const error = textOf(state.Error, state.ErrorPath);
      const cause = textOf(state.Cause, state.CausePath);
      return { kind: 'fail', error: async (frame) => ({ Error: error(frame), Cause: cause(frame) }) };
    }
    case 'Map': {
      const { Parameters, ItemSelector } = state;
      if (Parameters !== undefined && ItemSelector !== undefined)
        throw new Unsupported(`${name} has Parameters and ItemSelector`);
      const map = mapOf(state, Parameters ?? ItemSelector, compileStates);
      return {
        kind: 'map',
        map,
        io: ioOf({ ...state, Parameters: undefined }),
        next: state.Next,
        ...guards(state),
      };
    }
  }
}

function ioOf(state: PathFields): Io {
  const select = selector(state.InputPath);
  const output = selector(state.OutputPath);
  const parameters = state.Parameters === undefined ? undefined : compilePayload(state.Parameters);
  const result = state.ResultSelector === undefined ? undefined : compilePayload(state.ResultSelector);
  const place = placer(state.ResultPath);
  return {
    arguments: async (frame) => {
      const input = select(frame, frame.input);
      return parameters ? parameters(frame, input) : input;
    },
    complete: async (frame, raw) => {
      const placed = place(frame.input, result ? result(frame, raw) : raw);
      return output(frame, placed);
    },
  };
}

/** InputPath and OutputPath: a path, or null for an empty object. */
function selector(path: string | null | undefined): Getter {
  if (path === null) return () => ({});
  if (path === undefined) return (_, input) => input;
  const parsed = parsePath(path);
  return (frame, input) => requireAt(parsed, frame, input);
}

/** ResultPath: where in the input the result goes; null drops it. */
function placer(path: string | null | undefined): (input: unknown, result: unknown) => unknown {
  if (path === null) return (input) => input;
  if (path === undefined) return (_, result) => result;
  const parsed = parsePath(path);
  return (input, result) => withValueAt(input, parsed, result);
}

function guards(state: Extract<JsonPathState, { Type: 'Task' | 'Map' }>) {
  return {
    retry: state.Retry ?? [],
    catch: (state.Catch ?? []).map((catcher) => {
      const place = placer(catcher.ResultPath);
      return {
        errorEquals: catcher.ErrorEquals,
        next: catcher.Next,
        handle: async (frame: Frame, error: object) => place(frame.input, error),
      };
    }),
  };
}

function choiceOf(name: string, state: Extract<JsonPathState, { Type: 'Choice' }>) {
  const io = ioOf(state);
  const rules = state.Choices.map((rule) => {
    if (typeof rule['Next'] !== 'string') throw new Unsupported(`A rule of ${name} has no Next`);
    return { next: rule['Next'], holds: compileRule(rule) };
  });
  return async (frame: Frame) => {
    const input = await io.arguments(frame);
    const next = rules.find((rule) => rule.holds({ ...frame, input }))?.next ?? state.Default;
    if (next === undefined) throw new StatesError('States.NoChoiceMatched', name);
    return { next, output: await io.complete({ ...frame, input }, input) };
  };
}

function waitOf(name: string, state: Extract<JsonPathState, { Type: 'Wait' }>) {
  const { Seconds, SecondsPath, Timestamp, TimestampPath } = state;
  if ([Seconds, SecondsPath, Timestamp, TimestampPath].filter((value) => value !== undefined).length !== 1) {
    throw new Unsupported(`${name} must have exactly one way to say how long to wait`);
  }
  const path = SecondsPath ?? TimestampPath;
  const parsed = path === undefined ? undefined : parsePath(path);
  return async (frame: Frame) => {
    const value = parsed ? requireAt(parsed, frame) : (Seconds ?? Timestamp);
    return Seconds === undefined && SecondsPath === undefined ? { timestamp: value } : { seconds: value };
  };
}

function mapOf(
  state: Extract<JsonPathState, { Type: 'Map' }>,
  itemSelector: unknown,
  compileStates: StatesCompiler,
): CompiledMap {
  const select = itemSelector === undefined ? undefined : compilePayload(itemSelector);
  const concurrency =
    state.MaxConcurrencyPath === undefined ? undefined : parsePath(state.MaxConcurrencyPath);
  return {
    distributed: state.ItemProcessor.ProcessorConfig?.Mode === 'DISTRIBUTED',
    source: sourceOf(state),
    select: async (frame, item) => (select ? select(frame, frame.input) : item),
    maxConcurrency: async (frame) =>
      concurrency ? Number(requireAt(concurrency, frame)) : (state.MaxConcurrency ?? 0),
    toleratedPercentage: state.ToleratedFailurePercentage ?? 0,
    states: compileStates(state.ItemProcessor.StartAt, state.ItemProcessor.States, 'JSONPath'),
  };
}

function sourceOf(state: Extract<JsonPathState, { Type: 'Map' }>): (frame: Frame) => Promise<ItemSource> {
  const items = state.ItemsPath === undefined ? undefined : parsePath(state.ItemsPath);
  const reader = state.ItemReader;
  const parameters = reader && compilePayload(reader.Parameters);
  return async (frame) => {
    if (!parameters) return { items: items ? requireAt(items, frame) : frame.input };
    const where = parameters(frame, frame.input);
    if (!isFields(where) || typeof where['Bucket'] !== 'string' || typeof where['Key'] !== 'string') {
      throw new StatesError('States.ItemReaderFailed', 'Bucket and Key must be texts');
    }
    return { bucket: where['Bucket'], key: where['Key'], maxItems: reader?.ReaderConfig.MaxItems };
  };
}

function textOf(text: string | undefined, path: string | undefined): (frame: Frame) => string {
  if (path === undefined) return () => text ?? '';
  const parsed = parsePath(path);
  return (frame) => String(requireAt(parsed, frame));
}
