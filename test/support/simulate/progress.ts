/** Tells how far a play is; on the error channel, so that the summary stays alone on the other. */
export function progress(played: number, of: number): void {
  process.stderr.write(`Played ${played} of ${of} parts.\n`);
}
