import type { Begun } from '../../domain/begin-call.ts';
import { beginCall } from '../../store/begin-call.ts';
import type { CaseDeps } from '../../store/situation.ts';

export type CallDeps = {
  /** Asks the gate at this instant, and gives the call to this person or puts it off. */
  begin(debtorKey: string, call: { taskId: string; creditorId: string; by: string }): Promise<Begun>;
};

export function callDeps(deps: CaseDeps): CallDeps {
  return { begin: (debtorKey, call) => beginCall(deps, debtorKey, call) };
}
