/** The text with one space for whatever white space stands between two words; single spaces are not looked at twice. */
export function singleSpaced(text: string): string {
  return text.replace(/[^\S ]\s*|\s{2,}/g, ' ');
}
