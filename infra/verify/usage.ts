/** The words of `npm run verify -- --help`. */
export const usage = `Whether the decisions about debtors are still as they were written, and come out the same when decided again.

  npm run verify -- DEBTOR [DEBTOR …]      debtors by their key, such as lindenhof~007012
  npm run verify -- --all                  every debtor about whom anything was decided
  npm run verify -- --export FILE          an export, such as --write makes it; needs no stage
       --write FILE      also writes what was read as an export: JSON Lines, one stored item a line
       --anchors DIR     compares with anchors copied from the bucket (<date>.jsonl); without it, a stage's own bucket is
                         read, where it is known

Says for every record that is not as it was written what is wrong with it, and then ends with exit code 1.

Without --stage it works on the stage that npm start runs on this machine. With --stage NAME it works on AWS: the
configuration is infra/stages/NAME.json, the table's name comes from CASES_TABLE, the bucket of the anchors from
ANCHOR_BUCKET.`;
