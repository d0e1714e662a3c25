/** What every AWS command object has: its input, and (for the type checker) the shape of its answer. */
export type AnyCommand<Output = unknown> = {
  readonly input: object;
  resolveMiddleware(...args: never[]): (...args: never[]) => Promise<{ output: Output }>;
};

/**
 * A `send` that fits any AWS client and answers with what `run` gives for the command. The answer's shape is
 * the fake's own responsibility: the overload states what the implementation cannot prove.
 */
export function fakeSend(
  run: (command: AnyCommand) => Promise<unknown>,
): <Output>(command: AnyCommand<Output>) => Promise<Output> {
  function send<Output>(command: AnyCommand<Output>): Promise<Output>;
  function send(command: AnyCommand): Promise<unknown> {
    return run(command);
  }
  return send;
}

/** A client made of such a `send`; it stands wherever code takes a client of that service. */
export type FakeClient = { send: ReturnType<typeof fakeSend> };
