/**
 * Days until an invoice is due net, by its terms as ledgers write them: `Net 30`, `2/10 net 30`, `30 Tage netto`,
 * `Due on receipt`. Undefined where they say something else, such as the end of a month: then nobody can be sure.
 */
export function netDays(terms: string): number | undefined {
  const text = terms.toLowerCase().replace(/\s+/g, ' ').trim();
  if (/eom|end of month|monatsende|fin de mois|einde maand|fin de mes/.test(text)) return undefined;
  if (
    /^(?:due on receipt|due upon receipt|immediate(?:ly)?|sofort(?: fällig)?|à réception|contant)$/.test(text)
  )
    return 0;
  const net =
    /\b(?:net|netto|netti|n)\s*\/?\s*(\d{1,3})\b/.exec(text) ??
    /^(\d{1,3})\s*(?:days|day|tage|tagen|jours|dagen|días|giorni)?(?:\s*(?:net|netto|nets|neto))?$/.exec(
      text,
    );
  return net?.[1] === undefined ? undefined : Number(net[1]);
}

/**
 * The discount for paying early that terms give, in hundredths of a percent, and its days: `2/10 net 30`, `2% 10 Net 30`,
 * `2 % Skonto in 10 Tagen`, `2 % d'escompte à 10 jours`, `2% korting binnen 10 dagen`. Undefined where they give none,
 * or several, which nobody reads the same way.
 */
export function discountOf(terms: string): { basisPoints: number; days: number } | undefined {
  const text = terms.toLowerCase().replace(/\s+/g, ' ').trim();
  const [found, ...more] = [...text.matchAll(discountPattern)];
  if (found === undefined || more.length > 0) return undefined;
  const [, percent = '', ...counts] = found;
  const days = counts.find((count) => count !== undefined);
  const basisPoints = Math.round(Number(percent.replace(',', '.')) * 100);
  return basisPoints > 0 && basisPoints < 5000 ? { basisPoints, days: Number(days) } : undefined;
}

const words = '(?:skonto|discount|d.?escompte|escompte|remise|korting|betalingskorting)';
const within =
  '(?:in|innerhalb von|innerhalb|binnen|bis|within|if paid within|à|sous|dans les|pour paiement sous)';
const discountPattern = new RegExp(
  `(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,2})?)(?: ?% ?/? ?(\\d{1,3})(?= ?,? ?(?:net|n\\b|n/))|/ ?(\\d{1,3})(?= ?,? ?(?:net|n\\b|n/))| ?% ?${words} ?${within} ?(\\d{1,3})(?= ?(?:days|tage|jours|dagen)))`,
  'g',
);

/** The day so many days after another; plain days of a calendar, in no zone. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
