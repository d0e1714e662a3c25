/** Countries and territories whose accounts SEPA credit transfers reach (EPC409-09), by the first letters of the IBAN. */
const sepaCountries = new Set(
  'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA'.split(
    ' ',
  ),
);

/** Whether a SEPA transfer can go to this IBAN (without spaces, upper case): reachable country and right check digits. */
export function isSepaIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) || !sepaCountries.has(iban.slice(0, 2))) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    (letter.charCodeAt(0) - 55).toString(),
  );
  return BigInt(digits) % 97n === 1n;
}
