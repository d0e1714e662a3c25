import {
  type Pause,
  type PauseScope,
  readPauses,
  resumeSending,
  type Said,
  standingPauses,
  stopSending,
} from '../../store/sending-pause.ts';
import type { CaseDeps } from '../../store/situation.ts';

export type SendingDeps = {
  /** What is stopped now: everything first, then creditors. */
  stopped(): Promise<readonly { scope: PauseScope; said: Said }[]>;
  /** Every pause of a scope, the newest first. */
  history(scope: PauseScope): Promise<readonly Pause[]>;
  /** False: it was stopped before. */
  stop(scope: PauseScope, said: Said): Promise<boolean>;
  /** False: it was not stopped any more. */
  resume(scope: PauseScope, said: Said): Promise<boolean>;
};

export function sendingDeps({ cases, stage }: CaseDeps): SendingDeps {
  const creditorIds = stage.creditors.map(({ id }) => id);
  return {
    stopped: () => standingPauses(cases, creditorIds),
    history: (scope) => readPauses(cases, scope),
    stop: (scope, said) => stopSending(cases, scope, said),
    resume: (scope, said) => resumeSending(cases, scope, said),
  };
}
