/** What the `:86:` of an entry says, in the fields that its keywords name. */
export type Details = {
  text: string;
  endToEndId: string | undefined;
  /** The payer's own reference, where the bank gives one. */
  customerReference: string | undefined;
  name: string | undefined;
  account: string | undefined;
  isReturn: boolean;
};

/**
 * Reads `:86:` as German banks structure it (`159?00…?20…`), with or without SEPA keywords, else as plain text. Lines
 * were joined before: both sub-fields and keywords run over the ends of lines.
 */
export function readDetails(text: string): Details {
  const structured = /^(\d{3})([^\p{L}\p{N}\s])(?=\d\d)/u.exec(text);
  if (structured === null) return { ...keywords(text), name: undefined, account: undefined, isReturn: false };
  const [, , mark = '?'] = structured;
  const fields = subFields(text.slice(3), mark);
  const purpose = joined(fields, (code) => (code >= 20 && code <= 29) || (code >= 60 && code <= 63));
  return {
    ...keywords(purpose),
    name: said(joined(fields, (code) => code === 32 || code === 33)),
    account: said(joined(fields, (code) => code === 31)),
    isReturn: fields.some(
      ([code, value]) => code === 34 || (code === 0 && /RETOUR|RUECKL|RÜCKL/i.test(value)),
    ),
  };
}

function subFields(text: string, mark: string): [code: number, value: string][] {
  return text
    .split(mark)
    .filter((field) => /^\d\d/.test(field))
    .map((field) => [Number(field.slice(0, 2)), field.slice(2)]);
}

function joined(fields: readonly [number, string][], wanted: (code: number) => boolean): string {
  return fields
    .filter(([code]) => wanted(code))
    .map(([, value]) => value)
    .join('');
}

const keyword = /(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC|PURP|COAM|OAMT)\+/;

/** The parts that SEPA keywords begin; what stands before the first is text as well. */
function keywords(text: string): Pick<Details, 'text' | 'endToEndId' | 'customerReference'> {
  const [before = '', ...rest] = text.split(keyword);
  const parts = new Map<string, string>();
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const [name = '', value = ''] = [rest[at], rest[at + 1]];
    if (!parts.has(name)) parts.set(name, value.trim());
  }
  const purpose = [before.trim(), parts.get('SVWZ') ?? ''].filter((part) => part !== '').join(' ');
  const endToEndId = said(parts.get('EREF') ?? '');
  return {
    text: purpose,
    endToEndId: endToEndId === undefined || /^not ?provided$/i.test(endToEndId) ? undefined : endToEndId,
    customerReference: said(parts.get('KREF') ?? ''),
  };
}

function said(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
