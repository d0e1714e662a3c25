/** How people took a creditor's mails over the last days. */
export type MailStanding = { delivered: number; complained: number };

/** Days over which complaints are weighed. */
export const standingDays = 28;

/** One complaint in a thousand mails: where mail services begin to refuse a sender. */
const mostPerThousand = 1;

/** One or two people are no rate; each of them is looked at by a person anyway. */
const leastComplaints = 3;

/** Whether so many people marked a creditor's mails as spam that no more of them may ask for money. */
export function isTooMany({ delivered, complained }: MailStanding): boolean {
  return (
    complained >= leastComplaints && complained * 1000 >= Math.max(delivered, complained) * mostPerThousand
  );
}
