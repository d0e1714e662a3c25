/** The words of `npm run desk -- --help`. */
export const usage = `What waits for a person, and how it ended.

  npm run desk -- list [--creditor ID] [--queue calls|disputes|decisions|exceptions]
  npm run desk -- show TASK
  npm run desk -- done TASK OUTCOME --by NAME [details]

TASK is the number in front of a task on the list; its first characters are enough.
The details an outcome needs stand in the answer of show:
  --note TEXT        for your own records; always possible
  --date 2026-12-01  a promised day, or the day to look again
  --amount 150.00    a promised or disputed part
  --reason CODE      of an objection, such as DAMAGED
  --text TEXT        the customer's objection, or the answer to the customer
  --only NUMBER      the invoice it is about, where the task has several; may be repeated
  --order, --delivery, --invoice, --terms REFERENCE    papers that prove the claim
  --email, --country, --zone, --phone                  how the customer is reached

Without --stage it works on the stage that npm start runs on this machine. With --stage NAME it works on AWS:
the configuration is infra/stages/NAME.json, the table's name comes from CASES_TABLE.`;
