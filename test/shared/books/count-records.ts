/**
 * Records of a text that begin below a line, counted a character at a time: slowly, and not as the reader does it. Lines
 * end as the reader takes them to: with LF, or with CR where there is no LF at all.
 */
export function countRecords(text: string, headerLine: number, delimiter: string): number {
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  let [line, begun, count] = [1, 1, 0];
  let [isQuoted, isCellStart, isOpen] = [false, true, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === newline) line += 1;
    if (isQuoted) {
      const isDoubled = character === '"' && text[at + 1] === '"';
      if (isDoubled) at += 1;
      else if (character === '"') isQuoted = false;
      continue;
    }
    isOpen = character !== newline;
    if (character === '"' && isCellStart) isQuoted = true;
    isCellStart = character === delimiter || character === newline;
    if (character !== newline) continue;
    if (begun > headerLine) count += 1;
    begun = line;
  }
  return isOpen && begun > headerLine ? count + 1 : count;
}
