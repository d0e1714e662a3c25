import { isWriteOff } from '../../domain/outcomes/write-off.ts';
import type { Task } from '../../domain/records.ts';
import type { OutcomeChoice, OutcomeGroup } from '../tasks/read-outcome.ts';

const partsHint = 'One part on each line: its day and its amount, such as 2026-12-01 150.00';

const milder: readonly OutcomeChoice[] = [
  {
    ...{
      outcome: 'postponed',
      label: 'Not now',
      does: 'The case rests until the day you say, then you are asked again.',
    },
    labels: { date: 'Rests until' },
  },
  {
    outcome: 'plan_offered',
    label: 'Offer to pay in parts',
    does: 'The customer gets the offer and a day to answer by; without an answer you are asked again.',
    labels: { parts: 'Parts', date: 'Answer by', text: 'Words to the customer' },
    hints: { parts: partsHint },
  },
  {
    outcome: 'write_off',
    label: 'Write it off',
    does: 'You ask for it; another manager decides.',
  },
  { outcome: 'withdraw', label: 'Give it up', does: 'The claim is not upheld; the case is closed at once.' },
];

const decide: readonly OutcomeChoice[] = [
  {
    outcome: 'approved',
    label: 'Approve',
    does: 'The step is taken as soon as its time has come, if nothing else speaks against it by then.',
  },
  { outcome: 'declined', label: 'Refuse', does: 'This step is not taken; the case goes on without it.' },
];

const writeOff: readonly OutcomeChoice[] = [
  { outcome: 'approved', label: 'Write it off', does: 'The case is closed; nothing is asked for again.' },
  { outcome: 'declined', label: 'Refuse', does: 'It is not written off; the case goes on.' },
];

const review: readonly OutcomeChoice[] = [
  { outcome: 'continue', label: 'Go on', does: 'The debt is certain and the next step is fair.' },
];

const proposal: readonly OutcomeChoice[] = [
  { outcome: 'accepted', label: 'Accept', does: 'Agreed as proposed; the customer is told.' },
  {
    outcome: 'countered',
    label: 'Propose something else',
    does: 'Other days: the parts of a plan, or another day for a promise. The customer is told.',
    labels: {
      parts: 'Parts of the plan',
      date: 'Day of the promise, or answer by',
      text: 'Words to the customer',
    },
    hints: { parts: partsHint },
  },
  {
    outcome: 'declined',
    label: 'Refuse',
    does: 'The customer is told why, and what else is possible.',
    labels: { text: 'Words to the customer' },
  },
];

/** How a decision can end, as people choose it. */
export function choicesFor(task: Task): readonly OutcomeGroup[] {
  if (task.kind === 'proposal') return [{ legend: 'Your answer', choices: proposal }];
  if (isWriteOff(task)) return [{ legend: 'Your decision', choices: writeOff }];
  const own = task.kind === 'review' ? review : decide;
  return [
    { legend: 'Your decision', choices: own },
    { legend: 'Something milder', choices: milder },
  ];
}
