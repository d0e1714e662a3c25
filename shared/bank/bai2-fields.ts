/** A detail record (16) or one summary of an account record (03), its funds type read away. */
export type TypedAmount = { type: string; digits: string; rest: readonly string[] };

/** `type, amount[, items], funds type …`: the funds type says how many fields of its own follow it. */
export function typedAmount(fields: readonly string[]): TypedAmount {
  const [type = '', digits = '', ...after] = fields;
  return { type: type.trim(), digits: digits.trim(), rest: withoutFunds(after) };
}

/** The summaries of an account record: `type, amount, items, funds type …`, again and again. */
export function summaries(fields: readonly string[]): TypedAmount[] {
  const found: TypedAmount[] = [];
  let rest = fields;
  while (rest.length > 0) {
    const [type = '', digits = '', , ...after] = rest;
    if (type.trim() !== '' || digits.trim() !== '')
      found.push({ type: type.trim(), digits: digits.trim(), rest: [] });
    rest = withoutFunds(after);
  }
  return found;
}

/** S has three amounts, V a date and a time, D a count and as many pairs; the others stand alone. */
function withoutFunds([funds = '', ...rest]: readonly string[]): readonly string[] {
  switch (funds.trim().toUpperCase()) {
    case 'S':
      return rest.slice(3);
    case 'V':
      return rest.slice(2);
    case 'D':
      return rest.slice(1 + 2 * (Number(rest[0]) || 0));
    default:
      return rest;
  }
}
