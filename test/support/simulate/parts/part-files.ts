import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { csvLine } from '../../../../shared/files/csv.ts';
import { fileReader, fileWriter, memoryWriter, nowhere, type PlaceReader } from '../record/line-writer.ts';
import { contactColumns } from '../record/record-contacts.ts';
import { type PartWriters, recorded } from '../record/record-play.ts';
import { mergeStamped } from '../record/stamped.ts';

/** Finds again what a part wrote and is asked for later. */
export type PartTexts = Record<'debtors' | 'messages', PlaceReader>;

/** Writers into a part's folder, which is made. */
export function writersInto(folder: string): PartWriters {
  mkdirSync(folder, { recursive: true });
  const into = (name: string) => fileWriter(join(folder, name));
  return {
    ...{ contacts: into('contacts'), decisions: into('decisions') },
    ...{ messages: into('messages'), debtors: into('debtors') },
  };
}

/** Writers that write no file: only the debtors can be asked for later. */
export function writersInMemory(): PartWriters {
  return { contacts: nowhere, decisions: nowhere, messages: nowhere, debtors: memoryWriter() };
}

export function endAll(writers: PartWriters): void {
  for (const writer of Object.values(writers)) writer.end();
}

/** What another thread wrote into a part's folder. */
export function textsIn(folder: string): PartTexts {
  return { debtors: fileReader(join(folder, 'debtors')), messages: fileReader(join(folder, 'messages')) };
}

/** Where the parts of a play are written until it has ended, and the folder of one of them. */
const partsFolder = (folder: string) => join(folder, 'parts');
export function partFolder(folder: string, number: number): string {
  return join(partsFolder(folder), String(number));
}

const ends = { contacts: 'csv', decisions: 'jsonl', messages: 'jsonl' } as const;

/** Puts what the parts wrote together, in the order in which it happened, and takes the parts away. */
export function putTogether(folder: string, parts: number): void {
  for (const name of recorded) {
    const writer = fileWriter(join(folder, `${name}.${ends[name]}`));
    if (name === 'contacts') writer.write(csvLine(contactColumns));
    const paths = Array.from({ length: parts }, (_, number) => join(partFolder(folder, number), name));
    mergeStamped(paths, writer);
    writer.end();
  }
  rmSync(partsFolder(folder), { recursive: true });
}
