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

/** The day so many days after another; plain days of a calendar, in no zone. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
