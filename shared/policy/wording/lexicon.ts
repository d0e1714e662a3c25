import * as z from 'zod';
import de from './lexicons/de.json' with { type: 'json' };
import en from './lexicons/en.json' with { type: 'json' };
import es from './lexicons/es.json' with { type: 'json' };
import fr from './lexicons/fr.json' with { type: 'json' };
import nl from './lexicons/nl.json' with { type: 'json' };
import { isRuleId } from './wording-rules.ts';

const phrases = z.array(z.string().min(2));
const words = z.string().transform((list) => list.split(' '));
/** A rule's id, with a word after it where a list of its own is kept: `L02 agency`, `L17 person`, `L22 ask`, `L29 stance`. */
const listName = z
  .string()
  .refine((name) => isRuleId(name.split(' ')[0] ?? ''), 'must begin with a wording rule');
const unitWords = z.object({ hours: words, days: words, weeks: words, months: words });

/** What one language says where a rule is broken. The phrases' small language is told in phrase.ts. */
const lexiconSchema = z.strictObject({
  language: z.string(),
  /** Words that turn a sentence round: then a person decides. */
  negators: words,
  rules: z.record(listName, phrases),
  /** Reassurances, which must be true. */
  claims: z.record(listName, phrases),
  /** Terms that run from the writing instead of from receipt (NL-03). */
  fromWriting: phrases,
  /** Words before the day on which a term ends, and before its length. */
  deadline: z.strictObject({ date: words, term: words }),
  units: unitWords,
  months: words,
  monthsShort: words,
  /** Numbers from one up, as words. */
  numbers: words,
  /** Words for currencies, `word=CODE`. */
  currencies: words,
  /** Verbs that an address must not end in, for opening it must do nothing. */
  acts: words,
  /** The only words that a limited-content voicemail may use beside names, numbers and times. */
  voicemail: words,
});
export type Lexicon = z.infer<typeof lexiconSchema>;

/** Every language that is looked for, whatever language a message claims to be in: a threat may be in another. */
export const lexicons: readonly Lexicon[] = [en, fr, de, nl, es].map((data) => lexiconSchema.parse(data));
