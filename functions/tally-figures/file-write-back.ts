import type { Facts } from '../../shared/domain/facts.ts';
import type { Scope } from '../../shared/domain/figures/scope.ts';
import { byteOrderMark, csvLine } from '../../shared/files/csv.ts';
import { type GrowingFile, growingFile } from '../../shared/files/growing-file.ts';
import { inFolder } from '../../shared/files/in-folder.ts';
import { openObject, writeFile } from '../../shared/intake/inbox.ts';
import type { DecisionRecord } from '../../shared/policy/record-schema.ts';
import { readUnmatched } from '../../shared/store/unmatched.ts';
import { unallocatedHead, unallocatedLine } from '../../shared/write-back/unallocated-lines.ts';
import { type Sheet, sheetHeads, sheets, writeBackLines } from '../../shared/write-back/write-back-lines.ts';
import type { Deps, Pass } from './pass.ts';

/** Takes what the books can take over of one debtor after another, for one part of all. */
export type WriteBack = {
  take(facts: Facts, records: readonly DecisionRecord[], scope: Scope): void;
  /** Puts what was taken into its place until all parts are there. */
  put(): Promise<void>;
};

type Place = { creditorId: string; sheet: Sheet };

function partKey(day: string, { creditorId, sheet }: Place, number: number): string {
  return `work/write-back/${day}/${creditorId}/${sheet}-${number.toString().padStart(2, '0')}.csv`;
}

/** The files of one part, growing in a folder. */
export function writeBackOf(deps: Deps, { day }: Pass, number: number, folder: string): WriteBack {
  const places = placesOf(deps).map(({ creditorId, sheet }) => ({
    ...{ creditorId, sheet, file: growingFile(folder, `${creditorId}-${sheet}`) },
  }));
  return {
    take(facts, records, scope) {
      const lines = writeBackLines(facts, records, scope);
      for (const { creditorId, sheet, file } of places)
        if (creditorId === scope.creditorId) for (const line of lines[sheet]) file.add(line);
    },
    async put() {
      for (const { file, ...place } of places)
        await writeFile(deps.inbox, partKey(day, place, number), file.close());
    },
  };
}

/** Puts the parts together: one file of each kind for every creditor and day. */
export async function joinWriteBack(deps: Deps, { day }: Pass, parts: number): Promise<void> {
  for (const place of placesOf(deps)) {
    const { creditorId, sheet } = place;
    await inFolder(async (folder) => {
      const file = growingFile(folder, sheet);
      file.add(byteOrderMark + csvLine(sheetHeads[sheet]));
      for (let number = 0; number < parts; number += 1) await append(deps, file, partKey(day, place, number));
      await writeFile(deps.inbox, `write-back/${creditorId}/${day}/${sheet}.csv`, file.close());
    });
  }
}

const mostAtOnce = 500;

/** Puts the money that stands on no invoice yet into a file for every creditor, as the list is now. */
export async function fileUnallocated({ cases, inbox, stage }: Deps, { day }: Pass): Promise<void> {
  for (const { id: creditorId } of stage.creditors)
    await inFolder(async (folder) => {
      const file = growingFile(folder, 'unallocated');
      file.add(byteOrderMark + csvLine(unallocatedHead));
      let after: string | undefined;
      do {
        const { money, goesOn } = await readUnmatched(cases, creditorId, { most: mostAtOnce, after });
        for (const one of money) file.add(unallocatedLine(one));
        after = goesOn;
      } while (after !== undefined);
      await writeFile(inbox, `write-back/${creditorId}/${day}/unallocated.csv`, file.close());
    });
}

async function append({ inbox }: Deps, file: GrowingFile, key: string): Promise<void> {
  const pieces = await openObject(inbox, key);
  if (pieces === undefined) throw new Error(`${key} is not there`);
  const decoder = new TextDecoder();
  for await (const piece of pieces) file.add(decoder.decode(piece, { stream: true }));
  file.add(decoder.decode());
}

function placesOf({ stage }: Deps): Place[] {
  return stage.creditors.flatMap(({ id: creditorId }) => sheets.map((sheet) => ({ creditorId, sheet })));
}
