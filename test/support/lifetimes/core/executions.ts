import type { Debt } from '../../../../shared/domain/debt.ts';
import type { DebtInput } from '../../../../shared/store/situation.ts';
import type { Core } from './core.ts';
import { debtMachine } from './machine.ts';
import type { Sender } from './send.ts';

/** The executions of a debtor's debts. */
export type Executions = {
  /** Starts the execution of a generation, unless its name is taken. */
  start(input: DebtInput): void;
  stateOf(debt: Pick<Debt, 'debtKey' | 'generation'>): 'running' | 'dead' | 'missing';
  /** Wakes whoever waits with a token; too late or twice does nothing. */
  answer(token: string): void;
  /** How often one has started or ended. */
  turns(): number;
};
/** How the executions of a life are run. */
export type ExecutionsOf = (core: Core, send: Sender) => Executions;

/** Executions whose waits, retries and catches are driven directly. */
export const directExecutions: ExecutionsOf = (core, send) => {
  /** By debt, then by generation. */
  const states = new Map<string, ('running' | 'dead')[]>();
  let turns = 0;
  return {
    start(input) {
      const { debtKey, generation } = input;
      const ofDebt = states.get(debtKey) ?? [];
      states.set(debtKey, ofDebt);
      if (ofDebt[generation] !== undefined) return;
      ofDebt[generation] = 'running';
      turns += 1;
      core.driver.spawn(debtMachine(core, input, send), 0, () => {
        ofDebt[generation] = 'dead';
        turns += 1;
      });
    },
    stateOf: ({ debtKey, generation }) => states.get(debtKey)?.[generation] ?? 'missing',
    answer: (token) => core.driver.answer(token),
    turns: () => turns,
  };
};
