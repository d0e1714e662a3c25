import { type AnyCommand, type FakeClient, fakeSend } from '../fake-send.ts';
import { Died } from './faults.ts';

/** The clients of one invocation. */
export type Clients = {
  db: FakeClient;
  sfn: FakeClient;
  ses: FakeClient;
  sqs: FakeClient;
  events: FakeClient;
};

/**
 * Runs a function with clients of its own. When a fault kills it at one of its calls, every later call dies too, whatever
 * the function catches: a process that is gone does nothing more.
 */
export async function mortal<T>(clients: Clients, run: (own: Clients) => Promise<T>): Promise<T> {
  let death: Died | undefined;
  const guarded = ({ send }: FakeClient): FakeClient => ({
    send: fakeSend(async (command: AnyCommand) => {
      if (death !== undefined) throw death;
      try {
        return await send(command);
      } catch (error) {
        if (error instanceof Died) death = error;
        throw error;
      }
    }),
  });
  const { db, sfn, ses, sqs, events } = clients;
  const own = {
    db: guarded(db),
    sfn: guarded(sfn),
    ses: guarded(ses),
    sqs: guarded(sqs),
    events: guarded(events),
  };
  try {
    const answer = await run(own);
    if (death !== undefined) throw death;
    return answer;
  } catch (error) {
    throw death ?? error;
  }
}
