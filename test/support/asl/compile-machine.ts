import * as z from 'zod';
import { Unsupported } from '../unsupported.ts';
import type { CompiledMachine, CompiledState, CompiledStates, Guarded } from './compiled.ts';
import { type Language, parseMachine } from './definition.ts';
import { compileJsonPathState } from './json-path-states.ts';
import { compileJsonataState } from './jsonata-states.ts';

const languageOf = z.object({
  QueryLanguage: z.enum(['JSONata', 'JSONPath']).optional(),
  Next: z.string().optional(),
  End: z.boolean().optional(),
});

const compiledBefore = new WeakMap<object, CompiledMachine>();

/** Compiles a definition (parsed JSON) once for all executions; whatever is not understood is refused here. */
export function compileMachine(definition: unknown): CompiledMachine {
  if (typeof definition !== 'object' || definition === null) return compile(definition);
  const known = compiledBefore.get(definition) ?? compile(definition);
  compiledBefore.set(definition, known);
  return known;
}

function compile(definition: unknown): CompiledMachine {
  const machine = parseMachine(definition);
  const compiled = compileStates(machine.StartAt, machine.States, machine.QueryLanguage);
  return { ...compiled, timeoutSeconds: machine.TimeoutSeconds };
}

function compileStates(
  startAt: string,
  definitions: Record<string, unknown>,
  language: Language,
): CompiledStates {
  const states = new Map<string, CompiledState>();
  for (const [name, definition] of Object.entries(definitions)) {
    const { QueryLanguage = language } = languageOf.parse(definition);
    const compileState = QueryLanguage === 'JSONata' ? compileJsonataState : compileJsonPathState;
    const state = compileState(name, definition, compileStates);
    if ('next' in state && (state.next === undefined) !== (languageOf.parse(definition).End === true)) {
      throw new Unsupported(`${name} must have either Next or End`);
    }
    states.set(name, state);
  }
  requireTargets(startAt, definitions, states);
  return { startAt, states };
}

function requireTargets(
  startAt: string,
  definitions: Record<string, unknown>,
  states: ReadonlyMap<string, CompiledState>,
): void {
  const reached = new Set([startAt, ...Object.values(definitions).flatMap(targetsOf)]);
  for (const [, state] of states) for (const target of catchTargets(state)) reached.add(target);
  const missing = [...reached].find((name) => !states.has(name));
  if (missing) throw new Unsupported(`There is no state ${missing}`);
  const lonely = [...states.keys()].find((name) => !reached.has(name));
  if (lonely) throw new Unsupported(`No state leads to ${lonely}`);
}

const targets = z.object({
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(z.object({ Next: z.string().optional() })).optional(),
});

function targetsOf(definition: unknown): string[] {
  const { Next, Default, Choices = [] } = targets.parse(definition);
  return [Next, Default, ...Choices.map((rule) => rule.Next)].filter((name) => name !== undefined);
}

function catchTargets(state: CompiledState): string[] {
  const guarded: Guarded | undefined = state.kind === 'task' || state.kind === 'map' ? state : undefined;
  return (guarded?.catch ?? []).map((catcher) => catcher.next);
}
