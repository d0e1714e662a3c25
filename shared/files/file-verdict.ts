import * as z from 'zod';

/** The kinds of files we take, with the endings their names may have. */
export const fileTypes = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
} as const;
/** The same for a form's file field, kinds and endings. */
export const acceptedFiles = [
  ...Object.keys(fileTypes),
  ...Object.values(fileTypes)
    .flat()
    .map((end) => `.${end}`),
].join();
export const fileTypeSchema = z.enum(['application/pdf', 'image/jpeg', 'image/png']);
export type FileType = z.infer<typeof fileTypeSchema>;

/** What in a file might do something by itself; whoever opens it is told. */
export const fileFlagSchema = z.enum(['script', 'launch', 'attachment', 'media', 'form', 'submit']);
export type FileFlag = z.infer<typeof fileFlagSchema>;

/** Why a file is not kept. */
export const fileFaultSchema = z.enum([
  'empty',
  'too-large',
  /** None of the kinds we take. */
  'not-allowed',
  /** Its name says something else than its content. */
  'not-what-it-says',
  'damaged',
  /** A picture or document far larger than it looks. */
  'too-much-inside',
  /** It opens with a password only. */
  'locked',
  /** The scanner found something harmful. */
  'harmful',
  /** As many files are kept with this matter already. */
  'too-many',
]);
export type FileFault = z.infer<typeof fileFaultSchema>;

/** Why a paper that finance put in is not on file: what it is, where it was put, or for which invoice. */
export const paperFaultSchema = z.enum([
  ...fileFaultSchema.options,
  /** Something in it runs by itself once somebody opens it. */
  'acting',
  'unknown-place',
  'unknown-invoice',
]);
export type PaperFault = z.infer<typeof paperFaultSchema>;

export type Content = { kind: 'fine'; flags: FileFlag[] } | { kind: 'fault'; why: FileFault };

export function fault<Why extends PaperFault>(why: Why): { kind: 'fault'; why: Why } {
  return { kind: 'fault', why };
}

/** The largest file we take, in bytes. */
export const mostBytes = 10 * 1024 * 1024;
/** The most dots a picture may unfold to. */
export const mostPixels = 100_000_000;
/** The most pages of a document. */
export const mostPages = 500;
