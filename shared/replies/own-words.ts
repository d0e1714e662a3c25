/** How mail programs introduce what they quote, in the five languages; the rest of the text is ours or older. */
const introductions = [
  /^-{2,}\s*(original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message original|message transféré|oorspronkelijk bericht|doorgestuurd bericht|mensaje original|mensaje reenviado)\s*-{0,}$/i,
  /^on\b.{5,200}\bwrote:$/i,
  /^am\b.{5,200}\bschrieb\b.{0,120}:$/i,
  /^le\b.{5,200}\ba écrit\s*:$/i,
  /^op\b.{5,200}\b(schreef|het volgende geschreven)\b.{0,120}:$/i,
  /^el\b.{5,200}\bescribió:$/i,
  /^_{10,}$/,
];
/** The head of a quotation without an introduction: `From:` and `Sent:` in a row. */
const fromLine = /^\*?(from|von|de|van)\s?:\*?\s/i;
const nextLine = /^\*?(sent|date|to|gesendet|datum|an|envoyé|à|verzonden|aan|enviado|fecha|para)\s?:\*?\s/i;

/**
 * What somebody wrote themselves, without the mail they answer to: for showing only. Where nothing would be left the
 * whole text is shown, since an answer between the quoted lines must not be lost.
 */
export function ownWords(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const end = startOfQuotation(lines);
  const own = lines
    .slice(0, end)
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return own === '' ? text.trim() : own;
}

function startOfQuotation(lines: readonly string[]): number {
  const found = lines.findIndex((line, index) => {
    const trimmed = line.trim();
    // Long introductions are broken over two lines.
    const joined = `${trimmed} ${lines[index + 1]?.trim() ?? ''}`.trim();
    if (introductions.some((one) => one.test(trimmed) || one.test(joined))) return true;
    return (
      fromLine.test(trimmed) && lines.slice(index + 1, index + 4).some((next) => nextLine.test(next.trim()))
    );
  });
  return found === -1 ? lines.length : found;
}
