/**
 * Why a row is not taken over as it stands. `held`: finance can make it certain, then it is taken.
 * `rejected`: it is not a debt and never becomes one. S0-1: only debts that are due and certain enter recovery.
 */
type Reason = {
  outcome: 'held' | 'rejected';
  /** What is the matter, for a bookkeeper. */
  says: string;
  /** What to do about it. */
  todo: string;
};

const table = {
  'customer-number-missing': held('The customer number is missing.', 'Fill it in and upload again.'),
  'buyer-unknown': held(
    'It does not give the number by which you know the customer, and no invoice of this number is known here.',
    'Upload a list of open invoices that names it first, then this file again; or have your invoicing put the customer number in (BT-46).',
  ),
  'customer-name-missing': held('The customer name is missing.', 'Fill it in and upload again.'),
  'invoice-number-missing': held('The invoice number is missing.', 'Fill it in and upload again.'),
  'number-damaged': held(
    'The number was turned into a power of ten by a spreadsheet.',
    'Format the column as text and export again.',
  ),
  'number-too-long': held(
    'The number is longer than 100 characters.',
    'Check that the columns are the right ones.',
  ),
  'cell-too-long': held('The cell is longer than 500 characters.', 'Shorten it.'),
  'issue-date-missing': held('The invoice date is missing.', 'Fill it in and upload again.'),
  'due-date-missing': held(
    'There is no due date, so nobody can say that it is overdue.',
    'Fill in the due date or the payment terms in the ledger.',
  ),
  'terms-unknown': held(
    'There is no due date, and the payment terms do not say it in days.',
    'Fill in the due date in the ledger.',
  ),
  'dunning-block': held(
    'The ledger has a dunning block on it.',
    'Lift the block in the ledger once its reason is gone, and upload again.',
  ),
  'noted-as-paid': held(
    'A note in the ledger says that it was paid, or in part.',
    'Find out what is still open and book it, or take the note away, and upload again.',
  ),
  'special-ledger': held(
    'It bears a special mark of the general ledger, such as that of a bill of exchange or a down payment asked for.',
    'Leave such items out of the export, or set it off in the ledger.',
  ),
  'journal-entry': held(
    'It is a journal entry or refund, and nobody can say what of it the customer owes.',
    'Set it off against its invoice in the ledger.',
  ),
  interest: rejected(
    'It is interest or a fee of the ledger’s own reminders.',
    'Nothing: charges are agreed here by the policy, not by the ledger.',
  ),
  'date-unreadable': held('The date cannot be read.', 'Write it as 2026-11-30.'),
  'date-impossible': held('There is no such day in the calendar.', 'Correct the date.'),
  'date-two-digit-year': held('The year has only two digits.', 'Write the year with four digits.'),
  'date-order-unknown': held(
    'Day and month could be either way round, and nothing in the file proves which.',
    'Write dates as 2026-11-30, or have their order stored for such files.',
  ),
  'due-before-issue': held('It is due before it was issued.', 'Correct one of the two dates.'),
  'issued-in-future': held(
    'Its invoice date lies in the future.',
    'Correct the date, or upload it after that day.',
  ),
  'currency-missing': held(
    'The currency is missing.',
    'Fill in the three-letter code, such as EUR, or have it stored once for such files.',
  ),
  'currency-unknown': held('This is not a currency code.', 'Use the three-letter code, such as EUR.'),
  'currency-contradicts': held(
    'The sign or code beside the amount is not the currency of the row.',
    'Correct one of the two.',
  ),
  'amount-missing': held('The amount is missing.', 'Fill it in and upload again.'),
  'amount-unreadable': held('The amount cannot be read.', 'Write it as plain digits, such as 1234.56.'),
  'amount-too-precise': held(
    'The amount has more decimals than its currency.',
    'Round it as it stands on the invoice.',
  ),
  'amount-too-large': held('The amount is too large to be true.', 'Check the amount.'),
  'decimal-mark-unknown': held(
    'The comma or point could mean thousands or decimals, and nothing in the file proves which.',
    'Export amounts with two decimals, or have the decimal mark stored for such files.',
  ),
  'owed-more-than-total': held(
    'More is outstanding than the invoice asked for.',
    'Correct the amounts; interest and fees do not belong in them.',
  ),
  'owed-on-zero-invoice': held('The invoice total is zero or negative.', 'Correct the invoice total.'),
  'country-missing': held(
    "The customer's country is missing, so holidays and local time are unknown.",
    'Fill it in, or set a default country for this creditor.',
  ),
  'country-unknown': held('This country is not known.', 'Use the two-letter code, such as DE.'),
  'type-unknown': held('This type of document is not known.', 'Use invoice or credit note.'),
  'status-unknown': held('This status is not known.', 'Use approved, draft or void.'),
  'not-approved': held('The invoice is still a draft.', 'Approve and send it first.'),
  'fees-agreed-unknown': held(
    'Whether the contract provides for fees cannot be read.',
    'Write yes or no, or leave it empty when nobody knows.',
  ),
  'contract-incomplete': held(
    'Of the contract only the subject or only the day is given.',
    'Fill in both contract and contract_date, or leave both empty.',
  ),
  unsent: held(
    'The file does not say that the invoice was sent to the customer.',
    'Send the invoice, mark it as sent and upload again.',
  ),
  disputed: held(
    'The customer disputes it.',
    'Answer the customer first; upload again when the dispute is settled.',
  ),
  'row-misshapen': held(
    'The row has another number of columns than the header.',
    'Look for a missing quotation mark or a stray delimiter in it.',
  ),
  'quote-misplaced': held(
    'Text follows a closing quotation mark.',
    'Double the quotation marks inside the text and export again.',
  ),
  conflict: held(
    'Another row of this file has the same invoice number with other amounts or dates.',
    'Keep the right row and upload again.',
  ),
  'instalment-unclear': held(
    'The invoice is known with other due dates, and its money may be the same: something paid, disputed, promised, planned or put on hold here hangs on it.',
    'Look at the invoice at the desk and close what hangs on it, or upload a list that has the payment in it; a list of all open items, not only overdue ones, makes it certain.',
  ),
  'currency-changed': held(
    'The invoice is already known in another currency.',
    'Check the currency, or use a new invoice number.',
  ),
  'number-of-another': held(
    'This invoice number is known for another customer of yours.',
    'Find out whose invoice it is, correct the customer or the number in the ledger, and upload again.',
  ),
  'older-than-known': held(
    'A list that was put in later has already said what is owed on it, so the newer figures stand.',
    'Nothing, if the newer list is right; otherwise upload the right list again.',
  ),
  'differs-from-ledger': held(
    'The invoice is known with another total, date or currency than this file has.',
    'Find out which is right; correct the ledger, or send the customer a corrected invoice.',
  ),
  'totals-disagree': held(
    'What comes to pay is not the total with VAT less what was prepaid.',
    'Have the invoice issued again with sums that agree.',
  ),
  'credited-later': held(
    'A credit note was issued against this invoice, so what is left is not certain.',
    'Nothing is asked for it until the next list of open invoices says what is left.',
  ),
  'corrected-later': held(
    'A corrected invoice was issued for this one, so what is owed is not certain.',
    'Nothing is asked for it until the next list of open invoices says what is left.',
  ),
  'credits-nothing-named': held(
    'It is a credit note or correction that names no invoice before it.',
    'Set it off in the ledger and upload the list of open invoices; until then nothing is asked of the customer in that currency.',
  ),
  'credits-unknown': held(
    'It is a credit note or correction, and no invoice that it names is open here for this customer.',
    'Check the number it names. If that invoice is still to come, upload this file again after it; otherwise set it off in the ledger and upload the list of open invoices.',
  ),
  'credits-more': held(
    'It is a credit note of more than is open on what it names.',
    'Set it off in the ledger and upload the list of open invoices; until then nothing is asked of the customer in that currency.',
  ),
  'customer-unknown': held(
    'The customer is not known here yet, and a booking batch has neither names nor addresses.',
    'Upload a list of open invoices with the name and e-mail of the customer first, then this file again.',
  ),
  'debit-or-credit-unknown': held(
    'It does not say whether it is a debit (S) or a credit (H).',
    'Fill in Soll/Haben-Kennzeichen and upload again.',
  ),
  'posted-twice': held(
    'Two postings of it say the same in every column, and nobody can say whether one is a copy.',
    'Leave one out if it was exported twice; otherwise give them different texts, and upload again.',
  ),
  'booked-without-invoice': held(
    'A payment or reversal is booked on this number, and its invoice is not in the same file.',
    'Nothing is asked for that invoice until the next list of open invoices says what is left.',
  ),
  'settled-in-part': held(
    'Less is left of it by this file than is known to be open.',
    'Nothing is asked for it until the next list of open invoices says what is left.',
  ),
  'not-imported': held('The import of this row failed on our side.', 'Upload the file again.'),
  'payment-unmatched': held(
    'No single invoice in this currency has this number.',
    'It stands on the list of unmatched payments; find out what it pays.',
  ),
  'payment-proposed': held(
    'It says for whom it may be, but not for certain what it pays.',
    'It stands on the list of payments with a proposal; a person decides.',
  ),
  'statement-gap': held(
    'The statement or entry it stands in does not add up, so nothing of it is booked.',
    'Export the statement again, whole; what the report says of it tells what is missing.',
  ),
  'money-out': rejected('It left the account: no payment of a customer.', 'Nothing.'),
  'own-money-back': rejected(
    'A payment of your own came back: no payment of a customer.',
    'Nothing here; look into it in your own ledger.',
  ),
  'not-booked': rejected(
    'The bank has announced it, not booked it.',
    'Nothing: it comes again when it is booked.',
  ),
  'nothing-owed': rejected('Nothing is outstanding on it.', 'Nothing: there is nothing to collect.'),
  'in-credit': rejected('The outstanding amount is negative.', 'Nothing: there is nothing to collect.'),
  'covered-by-credit': rejected(
    'What the customer has to their credit in the same file covers all of it.',
    'Set the two off against each other in the ledger.',
  ),
  'credit-note': rejected(
    'It is a credit note, not a debt; what the customer owes in the same file is less by it.',
    'Set it off against an invoice in the ledger.',
  ),
  overpayment: rejected(
    'It is an overpayment or prepayment, not a debt; what the customer owes in the same file is less by it.',
    'Set it off against an invoice in the ledger.',
  ),
  bill: rejected('It is a bill you owe, not a debt of a customer.', 'Leave bills out of the export.'),
  'no-customer-account': rejected(
    'These postings are on no customer’s account.',
    'Nothing: they say nothing of what a customer owes.',
  ),
  void: rejected('The invoice was voided or deleted.', 'Nothing: there is nothing to collect.'),
  'payment-date-missing': held('The booking date is missing.', 'Fill it in and upload again.'),
  'payment-zero': rejected('The payment is zero.', 'Nothing, or correct the amount.'),
  'credit-and-debit': held(
    'It has an amount both as credit and as debit, so nobody can say which it is.',
    'Check how the columns of such files are read, or correct the row.',
  ),
  'direction-unknown': held(
    'The word that says whether it came in or left is none that the mapping names.',
    'Add the word to the types of the mapping, as debit or credit, and upload the file again.',
  ),
  'payment-reference-missing': held(
    'The payment has no reference, so nobody can say what it pays.',
    'Find out whom it is from and add the invoice number.',
  ),
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof table;

/** Every reason with its words and what to do. */
export const reasons: Readonly<Record<ReasonCode, Reason>> = table;

export function isReasonCode(text: string): text is ReasonCode {
  return Object.hasOwn(table, text);
}

/** What to look at in a row that was taken over: something left out, or something that changed without a reason. */
export const warnings = {
  'credit-set-off':
    'A credit of the customer in the same file is set off against it: only the rest is asked for.',
  instalment: 'It is one instalment of its invoice, asked for by its own due date.',
  'payment-surplus': 'More was paid than was owed; the rest is a task for a person.',
  'total-changed':
    'The invoice total is not what the list before said. It was taken over; check that the invoice itself was changed.',
  'dates-changed':
    'The invoice date or due date is not what the list before said. It was taken over; check that it is right.',
  'open-amount-rose':
    'More is open than the list before said, and no payment is known to have gone back. It was taken over and rests until a list says the same again; check why.',
  'email-invalid': 'The e-mail address is not valid and was left out.',
  'kind-unknown': 'The kind of customer is not known; it is treated as a consumer, the most protected.',
  'region-unknown': 'The region is not a code of the country such as US-TX and was left out.',
  'kind-and-region-missing':
    'Nothing can be sent to this customer: say what it is (customer_kind) or in which state it lives (region).',
  'language-unknown': 'The language is not a code such as en or de-AT and was left out.',
  'time-zone-unknown': 'The time zone is not a name such as Europe/Berlin and was left out.',
} as const;
export type WarningCode = keyof typeof warnings;

function held(says: string, todo: string): Reason & { outcome: 'held' } {
  return { outcome: 'held', says, todo };
}

function rejected(says: string, todo: string): Reason & { outcome: 'rejected' } {
  return { outcome: 'rejected', says, todo };
}
