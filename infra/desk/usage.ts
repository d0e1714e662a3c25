/** The words of `npm run desk -- --help`. */
export const usage = `What waits for a person, and how it ended.

  npm run desk -- list [--creditor ID] [--queue calls|disputes|decisions|exceptions]
  npm run desk -- show TASK
  npm run desk -- done TASK OUTCOME --by NAME [details]

  npm run desk -- hold INVOICE KIND --by NAME --source WHERE [--date DAY] [--from DAY]
  npm run desk -- dispute INVOICE REASON --by NAME --source WHERE --text TEXT [--amount 150.00]
  npm run desk -- plan INVOICE --by NAME --source WHERE --part 2026-12-01=150.00 --part … [--with INVOICE]
  npm run desk -- prefer INVOICE --by NAME --source WHERE [--days 1,2] [--from 09:00] [--until 12:00] [--channel call]
  npm run desk -- waive INVOICE --by NAME --text WHY
  npm run desk -- notice INVOICE KIND --by NAME --source PROOF --date SENT --how post|email|hand [--received DAY]

  npm run desk -- erase CUSTOMER --by NAME --text WHY
  npm run desk -- aside [MAIL --by NAME]
  npm run desk -- resume-mail CREDITOR --by NAME --text WHY

erase takes away what is personal about a customer, or says from which day on it may; either way it is written down for
good with your name and WHY, so name nobody in it. CUSTOMER is the number in the ledger, or the key such as acme~1042.

aside lists mails that came in and answer none of ours, or notes that you have dealt with one. resume-mail lets a
creditor's mails ask again that were stopped because too many people marked them as spam; WHY says what was found.

The six in the middle note what came without a task: a reason to rest (a breathing space, a lawyer's letter, …), an
objection, a plan to pay in parts that was agreed on, times at which the customer is not contacted, that interest and
costs are given up for good, a notice that was given. --source says where it is written; --date is the day a hold ends or is looked at, --from the day it
counts from.

TASK is the number in front of a task on the list; its first characters are enough.
The details an outcome needs stand in the answer of show:
  --note TEXT        for your own records; always possible
  --date 2026-12-01  a promised day, or the day to look again
  --amount 150.00    a promised or disputed part
  --method card      how a promise will be paid: transfer, card or other
  --part DAY=AMOUNT  one part of a plan; repeated for each
  --reason CODE      of an objection, such as DAMAGED
  --text TEXT        the customer's objection, or the answer to the customer
  --papers KIND      a paper on file that the answer rests on: order, delivery, invoice, terms; may be repeated
  --cause CAUSE, --change TEXT   what brought a dispute about, and what we change
  --only NUMBER      the invoice it is about, where the task has several; may be repeated
  --source WHERE     where it is written: a letter of a day, a message, a register entry
  --barred DAY       the first day on which a court would not hear the claim, as you checked
  --order, --delivery, --invoice, --terms REFERENCE    papers that prove the claim
  --email, --country, --zone, --phone                  how the customer is reached
  --kind company, --region US-TX                       what it is, and the state it lives in

Without --stage it works on the stage that npm start runs on this machine. With --stage NAME it works on AWS:
the configuration is infra/stages/NAME.json, the table's name comes from CASES_TABLE. To erase a customer who sent files
or mails, or whose case is with an agency, FILES_BUCKET, MAIL_BUCKET and PACKS_BUCKET name the outputs FilesBucket,
MailBucket and PacksBucket of that stack; of buckets it needs no more than s3:DeleteObject on kept/* in the first, on
mail/* and files/* in the second, on packs/* in the third.`;
