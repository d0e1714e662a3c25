import type { Plan } from './plan.ts';
import type { Field } from './profile.ts';

/** The longest text we keep of one cell. */
export const longestCell = 500;

/**
 * Takes the cells of our fields out of a record, trimmed, in the order of `fields`. The profile's fixed values stand where
 * the file has no column or leaves the cell empty, as ledgers do with their own currency. The array is used again for the
 * next record.
 */
export function cellPicker(plan: Plan, fields: readonly Field[]): (record: readonly string[]) => string[] {
  const sources = fields.map((field) => plan.at[field] ?? -1);
  const fixed = fields.map((field) => plan.profile.fixed[field] ?? '');
  const cells = [...fixed];
  const taken = sources.flatMap((source, index) => (source === -1 ? [] : [{ source, index }]));
  const several = (plan.firstOf ?? [])
    .map(([field, choices]) => ({ index: fields.indexOf(field), choices }))
    .filter(({ index }) => index !== -1);
  return (record) => {
    for (const { source, index } of taken)
      cells[index] = trimmed(record[source] ?? '') || (fixed[index] ?? '');
    for (const { index, choices } of several)
      cells[index] = firstFilled(record, choices) || (fixed[index] ?? '');
    return cells;
  };
}

/** The first cell with more than zeros in it; else one that has zeros. */
function firstFilled(record: readonly string[], choices: readonly number[]): string {
  const cells = choices.map((choice) => trimmed(record[choice] ?? ''));
  return cells.find((cell) => /[1-9]/.test(cell)) ?? cells.find((cell) => cell !== '') ?? '';
}

/** Most cells need no trimming, and looking is cheaper than doing. */
function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && first < 127 && last > 32 && last < 127 ? text : text.trim();
}

/**
 * Whether a record has the header's shape. Fewer columns are fine if only unread ones are missing and the line is
 * complete, more if they are empty.
 */
export function hasShape(plan: Plan, record: readonly string[], ended: boolean): boolean {
  if (record.length === plan.width) return true;
  if (record.length > plan.width) return record.slice(plan.width).every((cell) => cell.trim() === '');
  return ended && Object.values(plan.at).every((index) => index < record.length);
}
