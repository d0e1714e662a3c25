/**
 * Days until an invoice is due net, by its terms as ledgers write them: `Net 30`, `2/10 net 30`, `30 Tage netto`,
 * `14 Tage 2% Skonto, 30 Tage netto`, `Zahlbar innerhalb von 30 Tagen`, `Due on receipt`. Undefined where they say
 * something else, such as the end of a month or days from the delivery: then nobody can be sure.
 */
export function netDays(terms: string): number | undefined {
  const text = terms.toLowerCase().replace(/\s+/g, ' ').trim();
  if (fromElsewhere.test(text)) return undefined;
  if (atOnce.test(text)) return 0;
  const net =
    /\b(?:net|netto|netti|n)\s*\/?\s*(\d{1,3})\b(?![.,/]\d| ?%)/.exec(text) ??
    daysNet.exec(text) ??
    within.exec(text) ??
    /^(\d{1,3})\s*(?:days|day|tage|tagen|jours|dagen|días|giorni)?(?:\s*(?:net|netto|nets|neto))?$/.exec(
      text,
    );
  return net?.[1] === undefined ? undefined : Number(net[1]);
}

const fromElsewhere =
  /eom|end of (?:the )?month|monatsende|fin de mois|einde (?:van de )?maand|fin de mes|deliver|lieferung|livraison|levering|entrega|goods|wareneingang|abnahme|accept/;
const atOnce =
  /^(?:due (?:up)?on receipt|immediate(?:ly)?|sofort(?: fällig| zahlbar)?|(?:paiement )?à réception|comptant|contant|al contado)$/;
const days = '(?:calendar )?(?:days|day|tagen?|tage|jours|dagen|días|dias)';
/** `30 days net`, wherever it stands. */
const daysNet = new RegExp(
  `\\b(\\d{1,3}) ?${days} (?:strictly )?(?:net|netto|nets|neto|netos|rein netto)\\b`,
);
/** `within 30 days`, and nothing else. */
const within = new RegExp(
  `^(?:(?:due|payable|zahlbar|fällig|betaalbaar|te betalen|pago|pagadero) )?(?:in|within|innerhalb(?: von)?|binnen|sous|à|en|a) (\\d{1,3}) ?${days}(?: (?:ab|nach|from|after|of|dès|na|desde)[\\p{L} ']*(?:rechnung|invoice|factu)[\\p{L} ']*)?$`,
  'u',
);

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
const beforeDays =
  '(?:in|innerhalb von|innerhalb|binnen|bis|within|if paid within|à|sous|dans les|pour paiement sous)';
const discountPattern = new RegExp(
  `(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,2})?)(?: ?% ?/? ?(\\d{1,3})(?= ?,? ?(?:net|n\\b|n/))|/ ?(\\d{1,3})(?= ?,? ?(?:net|n\\b|n/))| ?% ?${words} ?${beforeDays} ?(\\d{1,3})(?= ?(?:days|tage|jours|dagen)))`,
  'g',
);

/** The day so many days after another; plain days of a calendar, in no zone. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
