import { isNaturalPerson, type Profile } from '../domain/profile.ts';
import type { WordingContext } from '../policy/wording/context.ts';

/** Who is spoken to, and what is known of them. */
export type Addressee = Pick<Profile, 'name' | 'contactName' | 'kind'>;

/** The context of the wording rules for what leaves apart from a mail: a message on a machine, the name of a file. */
export function namesContext(
  { name, contactName, kind }: Addressee,
  more: Pick<WordingContext, 'templateClass' | 'language' | 'today' | 'ownPhones'> & {
    creditor: readonly string[];
    staff: readonly string[];
    /** Texts that are data as they stand, such as an invoice number. */
    phrases: readonly string[];
  },
): WordingContext {
  const { creditor, staff, phrases, ...given } = more;
  return {
    ...given,
    debtorIsNaturalPerson: isNaturalPerson(kind),
    fields: { phrases, written: () => [], amounts: [], dates: [], numbers: [] },
    timers: { dates: [], days: [] },
    holds: [],
    requiredBlocks: [],
    renderedBlocks: [],
    names: {
      ...{ creditor, staff, creditorLines: [] },
      debtor: contactName === undefined ? [name] : [name, contactName],
    },
    quoted: [],
  };
}
