/**
 * What a scanner says of a file's bytes. The stage has none unless ops wire one in `functions/check-file/handler.ts`;
 * then every file is marked as not scanned, and whoever opens it sees that.
 */
export type Scan = (bytes: Buffer) => Promise<'clean' | 'harmful' | 'not scanned'>;

/** No scanner. */
export async function noScanner(): Promise<'not scanned'> {
  return 'not scanned';
}
