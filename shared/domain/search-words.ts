/** What stands in names everywhere and tells nobody apart. */
const legalForms = new Set(
  (
    'gmbh ag kg ohg gbr ug ev eg mbh co und and et cie sa sas sarl sasu eurl snc bv nv vof cv ltd limited llc llp lp plc inc ' +
    'incorporated corp corporation company oy ab as aps spa srl sl slu the der die das le la les el los de'
  ).split(' '),
);

/** As many words of a name are looked up by. */
export const mostWords = 6;
const longestWord = 60;

/**
 * A text as it is compared in a search: small letters and digits without accents, `ae`, `oe` and `ue` as the bare vowel,
 * so that Müller, Mueller and MULLER are one. What begins a text also begins what becomes of it.
 */
export function searchText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter)
    .replace(/([aou])e/g, '$1');
}

const plain: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};

/** The words by which a name is found: those that tell it apart, or all where it has no other. */
export function searchWords(name: string): string[] {
  const all = [...new Set(searchText(name).match(/[\p{L}\p{N}]+/gu) ?? [])].map((word) =>
    [...word].slice(0, longestWord).join(''),
  );
  const telling = all.filter((word) => !legalForms.has(word));
  return (telling.length > 0 ? telling : all).slice(0, mostWords);
}

/** A reference as it is compared: letters and digits, whatever stands between them. */
export function searchReference(reference: string): string {
  const signs = searchText(reference).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...signs.join('')].slice(0, longestWord).join('');
}

/** Whether each typed word begins a word of the name. */
export function isFound(typed: readonly string[], words: readonly string[]): boolean {
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}
