import type { Caps, Question } from './question.ts';
import { ruleSetFor } from './rule-set.ts';
import { capsOf } from './rules/charge.ts';

/**
 * The most that may be asked beyond the invoice now, in minor units, whatever the question charges; zero where nothing
 * may. Whether it may be asked with this very step is the gate's to say.
 */
export function capsFor(question: Question): Required<Caps> {
  return capsOf(ruleSetFor(question).data, question);
}
