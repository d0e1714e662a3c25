/** Why a file is refused whole, with the sentence the report shows. */
export type RefusalCode =
  | 'empty'
  | 'not-text'
  | 'cut-off'
  | 'no-known-header'
  | 'columns-missing'
  | 'column-twice'
  | 'too-many-columns'
  | 'record-too-long'
  | 'unclosed-quote'
  | 'mixed-date-orders'
  | 'mixed-decimal-marks'
  | 'no-rows'
  | 'no-creditor'
  | 'bad-mapping'
  | 'no-open-amounts'
  | 'batch-incomplete'
  | 'bad-xml'
  | 'not-a-statement'
  | 'not-an-e-invoice'
  | 'file-too-large';

/** A file of which nothing is taken over, as the report says it. */
export type Refusal = { kind: 'refused'; code: RefusalCode; sentence: string; line?: number };

/** The file is not what it claims to be: nothing of it is taken over. */
export class FileRefused extends Error {
  readonly code: RefusalCode;
  readonly line: number | undefined;

  constructor(code: RefusalCode, sentence: string, line?: number) {
    super(sentence);
    this.name = 'FileRefused';
    this.code = code;
    this.line = line;
  }
}

/** What the report says of it. */
export function refusalOf({ code, message, line }: FileRefused): Refusal {
  return { kind: 'refused', code, sentence: message, ...(line === undefined ? {} : { line }) };
}
