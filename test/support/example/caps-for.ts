import type { Caps, Question } from '../../../shared/policy/question.ts';
import { ruleSetFor } from '../../../shared/policy/rule-set.ts';
import { capsOf } from '../../../shared/policy/rules/charge.ts';

/**
 * The most that may be asked beyond the invoice now, in minor units, whatever the question charges; zero where nothing
 * may. Whether it may be asked with this very step is the gate's to say.
 */
export function capsFor(question: Question): Required<Caps> {
  return capsOf(ruleSetFor(question).data, question);
}
