import { Unsupported } from '../unsupported.ts';
import type { CompiledMap, CompiledState, Frame, Io, StatesCompiler } from './compiled.ts';
import { type JsonataState, parseJsonataState } from './jsonata-definition.ts';
import {
  type Bindings,
  compileExpression,
  compileTemplate,
  isPromise,
  type Template,
} from './jsonata-template.ts';
import { StatesError } from './states-error.ts';

type Settling = { Output?: unknown; Assign?: Record<string, unknown> | undefined };

/** Compiles one state of a machine written in JSONata. */
export function compileJsonataState(
  name: string,
  definition: unknown,
  compileStates: StatesCompiler,
): CompiledState {
  const state = parseJsonataState(name, definition);
  switch (state.Type) {
    case 'Task':
      return {
        kind: 'task',
        resource: state.Resource,
        timeoutSeconds: state.TimeoutSeconds,
        io: ioOf(state, state.Arguments),
        next: state.Next,
        ...guards(state),
      };
    case 'Choice':
      return { kind: 'choice', choose: choiceOf(name, state) };
    case 'Wait':
      return { kind: 'wait', until: waitOf(name, state), io: ioOf(state), next: state.Next };
    case 'Pass':
      return { kind: 'pass', io: ioOf(state), next: state.Next };
    case 'Succeed':
      return { kind: 'succeed', io: ioOf({}) };
    case 'Fail': {
      const text = compileTemplate({ Error: state.Error ?? '', Cause: state.Cause ?? '' });
      return { kind: 'fail', error: async (frame) => errorText(await text(inputBindings(frame))) };
    }
    case 'Map':
      return {
        kind: 'map',
        map: mapOf(name, state, compileStates),
        io: ioOf(state),
        next: state.Next,
        ...guards(state),
      };
  }
}

function ioOf(state: Settling, args?: unknown): Io {
  const given = args === undefined ? undefined : compileTemplate(args);
  const settle = settleOf(state);
  return {
    arguments: async (frame) => (given ? given(inputBindings(frame)) : frame.input),
    complete: (frame, result) => settle(frame, { result }, result),
  };
}

/** Output and Assign, both from the values before the assignment. */
function settleOf(state: Settling): (frame: Frame, extra: object, otherwise: unknown) => Promise<unknown> {
  const output = 'Output' in state && state.Output !== undefined ? compileTemplate(state.Output) : undefined;
  const assigned = Object.entries(state.Assign ?? {}).map(([name, value]): [string, Template] => [
    name,
    compileTemplate(value),
  ]);
  return async (frame, extra, otherwise) => {
    if (!output && assigned.length === 0) return otherwise;
    const bindings = bindingsOf(frame, extra);
    const values: [string, unknown][] = [];
    for (const [name, template] of assigned) {
      const value = template(bindings);
      values.push([name, isPromise(value) ? await value : value]);
    }
    const result = output ? await output(bindings) : otherwise;
    for (const [name, value] of values) frame.variables[name] = value;
    return result;
  };
}

function guards(state: Extract<JsonataState, { Type: 'Task' | 'Map' }>) {
  return {
    retry: state.Retry ?? [],
    catch: (state.Catch ?? []).map((catcher) => {
      const settle = settleOf(catcher);
      return {
        errorEquals: catcher.ErrorEquals,
        next: catcher.Next,
        handle: (frame: Frame, errorOutput: { Error: string; Cause: string }) =>
          settle(frame, { errorOutput }, errorOutput),
      };
    }),
  };
}

function choiceOf(name: string, state: Extract<JsonataState, { Type: 'Choice' }>) {
  const rules = state.Choices.map((rule) => ({
    next: rule.Next,
    condition: compileExpression(rule.Condition),
    settle: settleOf(rule),
  }));
  const settleDefault = settleOf(state);
  return async (frame: Frame) => {
    const bindings = inputBindings(frame);
    for (const { next, condition, settle } of rules) {
      const given = condition(bindings);
      const holds = isPromise(given) ? await given : given;
      if (typeof holds !== 'boolean') {
        throw new StatesError('States.QueryEvaluationError', `A Condition of ${name} gave no boolean`);
      }
      if (holds) return { next, output: await settle(frame, {}, frame.input) };
    }
    if (state.Default === undefined) throw new StatesError('States.NoChoiceMatched', name);
    return { next: state.Default, output: await settleDefault(frame, {}, frame.input) };
  };
}

function waitOf(name: string, state: Extract<JsonataState, { Type: 'Wait' }>) {
  const given = [state.Seconds, state.Timestamp].filter((value) => value !== undefined);
  if (given.length !== 1) throw new Unsupported(`${name} must have exactly one of Seconds and Timestamp`);
  const template = compileTemplate(given[0]);
  return async (frame: Frame) => {
    const value = await template(inputBindings(frame));
    return state.Seconds === undefined ? { timestamp: value } : { seconds: value };
  };
}

function mapOf(
  name: string,
  state: Extract<JsonataState, { Type: 'Map' }>,
  compileStates: StatesCompiler,
): CompiledMap {
  if (state.ItemProcessor.ProcessorConfig?.Mode === 'DISTRIBUTED') {
    throw new Unsupported(
      `${name}: a distributed Map in JSONata is ignored by MiniStack; write it in JSONPath`,
    );
  }
  const items = state.Items === undefined ? undefined : compileTemplate(state.Items);
  const selector = state.ItemSelector === undefined ? undefined : compileTemplate(state.ItemSelector);
  return {
    distributed: false,
    source: async (frame) => ({ items: items ? await items(inputBindings(frame)) : frame.input }),
    select: async (frame, item) => (selector ? selector(inputBindings(frame)) : item),
    maxConcurrency: async () => state.MaxConcurrency ?? 0,
    toleratedPercentage: state.ToleratedFailurePercentage ?? 0,
    states: compileStates(state.ItemProcessor.StartAt, state.ItemProcessor.States, 'JSONata'),
  };
}

function inputBindings(frame: Frame): Bindings {
  return bindingsOf(frame, {});
}

function bindingsOf(frame: Frame, extra: object): Bindings {
  return { ...frame.variables, states: { input: frame.input, context: frame.context, ...extra } };
}

function errorText(value: unknown): { Error: string; Cause: string } {
  const text = typeof value === 'object' && value !== null ? value : {};
  return {
    Error: 'Error' in text ? String(text.Error) : '',
    Cause: 'Cause' in text ? String(text.Cause) : '',
  };
}
