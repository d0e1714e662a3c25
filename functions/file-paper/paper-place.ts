import type { Stage } from '../../shared/config/stage.ts';
import { type EvidenceKind, evidenceKindSchema } from '../../shared/domain/records.ts';
import { papersPrefix } from '../../shared/files/paper-form.ts';
import { paperCalled, paperNamed } from '../../shared/files/paper-name.ts';

/** Which paper of which invoice. */
export type NamedPaper = { invoiceNumber: string; kind: EvidenceKind };

/** Whose paper it is, and what its folders and name may say, the surest first; none: they say nothing. */
type PaperPlace = { creditorId: string; named: readonly NamedPaper[] };

/**
 * What a key under `evidence/` says; the creditor's folder may be left out where there is one creditor. An invoice number
 * with a slash is written as in an address, `%2F`. Undefined where nobody knows whose it is.
 */
export function paperPlace(key: string, { creditors }: Pick<Stage, 'creditors'>): PaperPlace | undefined {
  if (!key.startsWith(papersPrefix)) return undefined;
  const [first = '', ...rest] = key.slice(papersPrefix.length).split('/');
  const named = creditors.find(({ id }) => id === first && rest.length > 0);
  const creditor = named ?? (creditors.length === 1 ? creditors[0] : undefined);
  if (creditor === undefined) return undefined;
  const said = namedBy(named === undefined ? [first, ...rest] : rest);
  return { creditorId: creditor.id, named: said.flatMap((one) => decoded(one) ?? []) };
}

/** A name without a folder of its own says both, `2026-0001-delivery-note.pdf`, or is an invoice's number as it stands. */
function namedBy([first = '', name, file, more]: readonly string[]): NamedPaper[] {
  if (more !== undefined) return [];
  if (name === undefined) {
    const whole = withoutEnding(first);
    return [{ invoiceNumber: whole, kind: 'invoice' }, paperNamed(whole)];
  }
  const kind =
    file === undefined ? paperCalled(withoutEnding(name)) : evidenceKindSchema.safeParse(name).data;
  return kind === undefined ? [] : [{ invoiceNumber: first, kind }];
}

function withoutEnding(name: string): string {
  return name.replace(/\.[A-Za-z]+$/, '');
}

function decoded({ invoiceNumber, kind }: NamedPaper): NamedPaper | undefined {
  try {
    const number = decodeURIComponent(invoiceNumber);
    return number === '' ? undefined : { invoiceNumber: number, kind };
  } catch {
    return undefined;
  }
}
