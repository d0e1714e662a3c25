import { columnNames } from './column-names.ts';
import { FileRefused } from './file-refused.ts';
import { delimiters, headRecords } from './head-records.ts';
import { fold } from './profile.ts';

/** Reports that can never say what is open on which invoice are refused with what to export instead. */
export function refuseOfNoUse(head: string): void {
  const start = head.slice(0, 4000);
  const isBilled = /"?client name"?[,;\t]"?invoice #"?[,;\t]/i.test(start) && /line total/i.test(start);
  if (isBilled)
    throw new FileRefused(
      'no-open-amounts',
      "This looks like FreshBooks' invoice details: they say what was billed, not what is still open. Please export a list with the amount outstanding of each invoice.",
    );
  const lines = delimiters.flatMap((delimiter) => headRecords(start, delimiter).slice(0, mostLines));
  const summary = lines.find(({ fields }) => isSummary(fields));
  if (summary !== undefined)
    throw new FileRefused(
      'no-open-amounts',
      'This is a summary: sums per customer and age. Nobody can be reminded of a sum; please export the report with its single invoices (often called detail).',
      summary.line,
    );
}

/** Titles may stand above the header. */
const mostLines = 20;

/** Several ages as columns, and none that names an invoice or a day. */
function isSummary(header: readonly string[]): boolean {
  const cells = header.map((cell) => cell.trim());
  if (cells.filter((cell) => age.test(cell)).length < 2) return false;
  return !cells.some((cell) => ofInvoices.has(fold(cell)) || ofInvoice.test(cell));
}

const { invoice_number: numbers = [], issue_date: issued = [], due_date: due = [] } = columnNames;
const ofInvoices = new Set([...numbers, ...issued, ...due]);
const ofInvoice =
  /invoice|rechnung|beleg|factu|voucher|document|\b(?:num|no|number|ref|date|datum|fecha)\b|_(?:ref|date)$/i;

const from = '(?:[<>≤≥]|over|up to|more than|older than|bis|über|älter als|plus de|meer dan|más de)';
const upTo = '(?:-|–|to|bis|à|tot|a)';
const onward =
  '(?:\\+|and over|and above|or more|or older|und älter|und mehr|et plus|en meer|en ouder|y más|o más)';
const unit = '(?:days?|tage[n]?|jours?|dagen|días|months?|monate?|mois|maanden|meses)';
/** `1 - 30`, `< 30 days`, `91 and over`, `31 bis 60 Tage`, `2 Months`, `90+`. */
const age = new RegExp(
  `^(?:${from} ?\\d{1,3}|\\d{1,3} ?${upTo} ?\\d{1,3}|\\d{1,3} ?${onward}|\\d{1,3}(?= ?${unit}))(?: ?${unit})?(?: (?:past due|overdue|überfällig|${onward}))?$`,
  'i',
);
