/** One thing that a person may hear, and how to meet it in one's own words. */
export type CallSituation = {
  title: string;
  /** The requirement it comes from. */
  source: string;
  goal: string;
  /** What to ask or say. */
  say: readonly string[];
  /** How to note it. */
  note: string;
  avoid: string;
};

/** How every call begins and ends, whatever is heard (S3-2, S3-3). */
export const callFrame: readonly string[] = [
  'Say your own name and the company, and ask for the person who looks after invoices. Say nothing of the topic before you speak with that person.',
  'Name the invoices, the amounts and since when they are due. Then listen.',
  'First: is anything wrong with the goods, the service or the invoice? Only when nothing is: when can it be settled?',
  'A day, a part now, a plan, or the link in the confirmation to pay by card: offer what fits.',
  'Repeat what you agreed, say that it comes in writing today, and thank them.',
];

/** The situations of the trade, from the friendliest to the hardest. */
export const callSituations: readonly CallSituation[] = [
  {
    title: '“We will pay soon.”',
    source: 'S1-4',
    goal: 'Turn goodwill into a day.',
    say: [
      'Thank you. So that I can note it: on which day, and is it the whole amount?',
      'Will it be a transfer or a card, and who releases it?',
      'If no day can be said yet: when shall we talk again?',
    ],
    note: 'Will pay on a day, or a part. No day at all is a sign to watch: note an agreed day to talk again.',
    avoid: 'Making them feel sworn in. Taking one new day after another without asking what is in the way.',
  },
  {
    title: '“We have no money.”',
    source: 'S1-5',
    goal: 'Find out whether it is short or final, and keep it affordable.',
    say: [
      'Thank you for telling me. Since when is it so, and when do you expect it to ease?',
      'Which part is possible now, and which days suit you for the rest?',
      'Is the business still trading as usual?',
    ],
    note: 'Asks to pay in parts, cannot pay now, or is insolvent. Only broad terms, no details of anybody’s life.',
    avoid: 'Advising a loan. Speaking of lawyers. Turning down an offer without considering it.',
  },
  {
    title: '“It is with accounting.”',
    source: 'S1-6',
    goal: 'Find the owner and what is missing.',
    say: [
      'Who looks after it, and may I speak or write to them?',
      'Has the invoice arrived and been approved? In which payment run is it?',
      'Is an order number, an address or a form missing? I will send it at once.',
    ],
    note: 'Needs documents first, or an agreed day to talk again, with the accountant’s number.',
    avoid: 'Going over somebody’s head. Hinting that it is not true.',
  },
  {
    title: '“We wait for our customers’ money.”',
    source: 'S1-7',
    goal: 'Keep the two matters apart, and stay human.',
    say: [
      'I understand; we have suppliers to pay, too.',
      'Which part is possible now, and from which day the rest?',
      'Would two days in writing help you?',
    ],
    note: 'Will pay a part on a day, or asks to pay in parts. No day at all: an agreed day to talk again.',
    avoid: 'Blame. Asking who their customer is, or speaking to them.',
  },
  {
    title: 'Something is wrong with the goods, the service or the invoice',
    source: 'S2-4',
    goal: 'Hear all of it, and stop asking for money.',
    say: [
      'Thank you, I did not know. What happened, and which invoice is it about?',
      'Is it about all of it or about a part?',
      'I note it now. You have our answer in writing by the day in the mail; until then we ask for nothing of it.',
    ],
    note: 'Objects to an invoice, in their words.',
    avoid: 'Defending. Promising a credit note. Asking for the rest in the same breath.',
  },
  {
    title: '“We have paid.”',
    source: 'S3-3',
    goal: 'Find the money, and say sorry if it is there.',
    say: [
      'Thank you. On which day, and which reference does the bank give?',
      'I look for it today and write to you.',
    ],
    note: 'Says it has been paid, with the bank’s reference in the note.',
    avoid: 'Doubting it. Asking for the same proof twice.',
  },
  {
    title: 'The promised day has passed',
    source: 'S3-4',
    goal: 'Stay warm, and make it easy.',
    say: [
      'You told us it would come on the day we noted; I do not see it yet. Did something come in between?',
      'You can pay it, or a part, by card with the link I send you now.',
    ],
    note: 'Will pay on a day or a part; or what came in between.',
    avoid: 'Reproach. A firmer tone than the last time.',
  },
  {
    title: 'A machine, or somebody else',
    source: 'S3-2',
    goal: 'Reveal nothing.',
    say: ['Only the words of the sheet: who you are, and where to call back.'],
    note: 'Left name and number on a machine, or somebody else answered.',
    avoid: 'The topic, the amount, the word invoice.',
  },
  {
    title: 'The wrong person or number',
    source: 'S0-7',
    goal: 'End it, and do not call there again.',
    say: ['I am sorry to have disturbed you; I delete this number. Goodbye.'],
    note: 'Wrong number.',
    avoid: 'Saying whom you look for, or why.',
  },
  {
    title: '“Write to me, do not call.”',
    source: 'S0-7',
    goal: 'Keep to it.',
    say: ['Of course. From now on we write only. Is the address we have the right one?'],
    note: 'Wants e-mail only; or wants no more contact at all.',
    avoid: 'Asking why.',
  },
  {
    title: 'Anger, or a complaint',
    source: 'S0-7',
    goal: 'Let it be said, and let somebody else look at it.',
    say: [
      'I am sorry that it came to this. I note what you say, and somebody who answers for it writes to you.',
      'Until then we ask for nothing.',
    ],
    note: 'Complains about us, in their words.',
    avoid: 'Arguing, or ending the call first.',
  },
  {
    title: 'Illness, grief, or a person at the end of their strength',
    source: 'S3-6',
    goal: 'Stop asking.',
    say: ['I am sorry. We leave it for now; nobody calls you about it.'],
    note: 'Is ill, in distress or vulnerable; or somebody has died.',
    avoid: 'Questions about it. Any word of money.',
  },
];
