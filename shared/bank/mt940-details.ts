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
 * Reads `:86:` as German banks structure it (`159?00…?20…`), with or without SEPA keywords, as Dutch ones do
 * (`/EREF/…/REMI/…`), else as plain text. Lines were joined before: sub-fields and keywords run over the ends of lines.
 */
export function readDetails(text: string): Details {
  if (slashed.test(text)) return slashedDetails(text);
  const structured = /^(\d{3})([^\p{L}\p{N}\s])(?=\d\d)/u.exec(text);
  if (structured === null) return { ...keywords(text), name: undefined, account: undefined, isReturn: false };
  const [, business = '', mark = '?'] = structured;
  const fields = subFields(text.slice(3), mark);
  const purpose = joined(fields, (code) => (code >= 20 && code <= 29) || (code >= 60 && code <= 63));
  return {
    ...keywords(purpose),
    name: said(joined(fields, (code) => code === 32 || code === 33)),
    account: said(joined(fields, (code) => code === 31)),
    isReturn: returns.has(business) || fields.some(([field, value]) => saysReturn(field, value)),
  };
}

/** Business codes of what came back: direct debits of companies and of others, transfers. */
const returns = new Set(['108', '109', '159']);

/** In words, or by a reason from 901 on; every booking may have a key there, such as 000, 166 or 997. */
function saysReturn(field: number, value: string): boolean {
  return field === 34 ? /^9[0-4]\d$/.test(value.trim()) : field === 0 && /RETOUR|RUECKL|RÜCKL/i.test(value);
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
  return {
    text: purpose,
    endToEndId: given(said(parts.get('EREF') ?? '')),
    customerReference: said(parts.get('KREF') ?? ''),
  };
}

const codes =
  'TRTP|EREF|PREF|REMI|CNTP|NAME|IBAN|BIC|ORDP|BENM|ADDR|MARF|CSID|RTRN|ULTD|ULTB|ULTC|PURP|ISDT|TRCD|SUM';
const slashed = new RegExp(`^/(?:${codes})/`);
const codeBetween = new RegExp(`/(${codes})/`);

/** The counterparty is one code with its account, bank and name, or a code each. */
function slashedDetails(text: string): Details {
  const [, ...found] = text.split(codeBetween);
  const parts = new Map<string, string>();
  for (let at = 0; at + 1 < found.length; at += 2) {
    const [code = '', value = ''] = [found[at], found[at + 1]];
    if (!parts.has(code)) parts.set(code, value.replace(/\/+$/, '').trim());
  }
  const of = (code: string) => said(parts.get(code) ?? '');
  const [account = '', , name = ''] = (parts.get('CNTP') ?? '').split('/');
  return {
    text: (parts.get('REMI') ?? '').replace(/^(?:USTD\/+|STRD\/[A-Z]{3}\/)/, ''),
    endToEndId: given(of('EREF')),
    customerReference: of('PREF'),
    name: said(name) ?? of('NAME'),
    account: said(account) ?? of('IBAN'),
    isReturn: parts.has('RTRN'),
  };
}

/** Banks write that there is none in words. */
function given(id: string | undefined): string | undefined {
  return id === undefined || /^not ?provided$/i.test(id) ? undefined : id;
}

function said(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
