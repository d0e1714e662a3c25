import type { Language, Retrier } from './definition.ts';

/** The context object (`$states.context`, `$$`). */
export type Context = {
  Execution: {
    Id: string;
    Name: string;
    Input: unknown;
    StartTime: string;
    RoleArn: string;
    RedriveCount: number;
  };
  State: { Name: string; EnteredTime: string; RetryCount: number };
  StateMachine: { Id: string; Name: string };
  Task?: { Token: string };
  Map?: { Item: { Index: number; Value: unknown } };
};

/** What a state is evaluated against. Variables are changed in place by Assign. */
export type Frame = { input: unknown; variables: Record<string, unknown>; context: Context };

export type Move = { next: string | undefined; output: unknown };
/** How a state takes its input and gives its output; the query language is behind it. */
export type Io = {
  arguments(frame: Frame): Promise<unknown>;
  /** The output for a result, after assigning variables. */
  complete(frame: Frame, result: unknown): Promise<unknown>;
};
export type Catcher = {
  errorEquals: readonly string[];
  next: string;
  handle(frame: Frame, error: { Error: string; Cause: string }): Promise<unknown>;
};
export type Guarded = { retry: readonly Retrier[]; catch: readonly Catcher[] };

export type CompiledState =
  | ({
      kind: 'task';
      resource: string;
      timeoutSeconds: number | undefined;
      io: Io;
      next: string | undefined;
    } & Guarded)
  | { kind: 'choice'; choose(frame: Frame): Promise<Move> }
  | {
      kind: 'wait';
      until(frame: Frame): Promise<{ seconds: unknown } | { timestamp: unknown }>;
      io: Io;
      next: string | undefined;
    }
  | { kind: 'pass'; io: Io; next: string | undefined }
  | { kind: 'succeed'; io: Io }
  | { kind: 'fail'; error(frame: Frame): Promise<{ Error: string; Cause: string }> }
  | ({ kind: 'map'; map: CompiledMap; io: Io; next: string | undefined } & Guarded);

export type ItemSource = { items: unknown } | { bucket: string; key: string; maxItems: number | undefined };
export type CompiledMap = {
  distributed: boolean;
  source(frame: Frame): Promise<ItemSource>;
  /** The input of one iteration. */
  select(frame: Frame, item: unknown): Promise<unknown>;
  maxConcurrency(frame: Frame): Promise<number>;
  toleratedPercentage: number;
  states: CompiledStates;
};
export type CompiledStates = { startAt: string; states: ReadonlyMap<string, CompiledState> };
export type CompiledMachine = CompiledStates & { timeoutSeconds: number | undefined };
/** Compiles the states of a machine or of a Map's processor. */
export type StatesCompiler = (
  startAt: string,
  states: Record<string, unknown>,
  language: Language,
) => CompiledStates;
