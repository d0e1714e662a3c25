import type { Outcome } from '../outcome.ts';
import { Table } from './table.tsx';
import { numberWords } from './words.ts';

const meanings: Record<string, string> = {
  DEFER: 'later',
  NEEDS_HUMAN: 'a person decides',
  HOLD: 'on hold',
  BLOCK: 'never',
};

/** Why steps were put off or refused, rule by rule, the most frequent first. */
export function RefusalsSection({ now }: { now: Outcome }) {
  const { refusals, decisions } = now.figures;
  const rows = refusals
    .toSorted((a, b) => b.debts - a.debts || b.decisions - a.decisions || a.rule.localeCompare(b.rule))
    .map(({ rule, decision, example, citation, decisions: times, debts }) => [
      <code>{rule}</code>,
      meanings[decision] ?? decision,
      example,
      citation,
      numberWords(debts),
      numberWords(times),
    ]);
  return (
    <section id="refusals" aria-labelledby="refusals-heading">
      <h2 id="refusals-heading">Why nothing was done, or not yet</h2>
      <p>
        Of {numberWords(decisions)} decisions on record, these are the rules that spoke against a step, each
        with the reason as it was first given. Several may speak at once.
      </p>
      <Table
        caption="Refusals and deferrals by rule"
        none="No rule spoke against any step."
        columns={[
          { head: 'Rule' },
          { head: 'Answer' },
          { head: 'For example' },
          { head: 'Rests on' },
          { head: 'Invoices', isNumber: true },
          { head: 'Decisions', isNumber: true },
        ]}
        rows={rows}
      />
    </section>
  );
}
