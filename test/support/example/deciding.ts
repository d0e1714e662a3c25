import { nextStep } from '../../../shared/domain/next-step.ts';
import { type Decision, decisionOf } from '../../../shared/policy/decision-record.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import { verifyChain } from '../../../shared/policy/verify/verify-chain.ts';
import type { Cases } from '../../../shared/store/cases.ts';
import { decisionRows } from '../../../shared/store/read-decisions.ts';
import { recordDecision } from '../../../shared/store/record-decision.ts';
import { type DebtInput, readCase } from '../../../shared/store/situation.ts';
import { exampleDebt, exampleDebtorKey, exampleFacts } from './example-case.ts';
import { type StoredCase, storedCase } from './stored-case.ts';

const debtorKey = exampleDebtorKey;

/** What the debt machine asks about an invoice of the example debtor. */
export function inputOf(number: number): DebtInput {
  return { debtorKey, debtKey: `lindenhof#INV-${number}`, generation: 1 };
}

/** The example debtor with so many invoices in a table, and the decisions about the first. */
export async function deciding(invoices = 1) {
  const debts = Array.from({ length: invoices }, (_, index) =>
    exampleDebt({ invoiceNumber: `INV-${index + 1}` }),
  );
  const stored = await storedCase(exampleFacts({ debts }), '2026-03-08T08:00:00.000Z');
  const calls: string[] = [];
  stored.memory.onCall((phase, name) => {
    if (phase === 'before') calls.push(name);
  });
  const decision = async (): Promise<Decision> => {
    const one = await readCase(stored.deps, inputOf(1));
    if (one === undefined) throw new Error('no case');
    return decisionOf('check-ethics', one, nextStep(one));
  };
  const rows = () => decisionRows({ ...stored.deps.cases, db: stored.memory.direct }, debtorKey);
  const findings = async () => verifyChain(debtorKey, await rows(), shippedPolicies);
  return { ...stored, calls, decision, rows, findings, cases: stored.deps.cases };
}

/** A sibling is decided on just before every transaction; counts these, and how long each next one was waited for. */
export function neverStill(memory: StoredCase['memory'], cases: Cases, decision: () => Promise<Decision>) {
  let tries = 0;
  const pauses: number[] = [];
  memory.onCall(async (phase, name) => {
    if (phase !== 'before' || name !== 'TransactWriteCommand') return;
    tries += 1;
    await recordDecision({ ...cases, db: memory.direct }, await decision());
  });
  const patient: Cases = { ...cases, pause: async (round) => void pauses.push(round) };
  return { tries: () => tries, pauses, patient };
}
