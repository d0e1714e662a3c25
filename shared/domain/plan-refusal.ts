import type { PlanRefusal } from './new-plan.ts';

/** Why a plan cannot be taken, as a sentence for the person at the desk. */
export function planRefusal(refused: PlanRefusal): string {
  switch (refused.why) {
    case 'alreadySettled':
      return 'Nothing is open on these invoices any more.';
    case 'disputed':
      return 'These invoices are disputed as a whole: a plan waits until the customer has our answer.';
    case 'severalCurrencies':
      return 'A plan is about invoices of one currency; make one for each.';
    case 'dateInPast':
      return 'A part is due before today.';
    case 'notInOrder':
      return 'The parts must stand in the order of their days, one a day.';
    case 'waiting':
      return 'Another proposal about these invoices waits for an answer already.';
    case 'tooMany':
      return `A plan has between 1 and ${refused.most} parts.`;
    case 'tooFar':
      return `No part may be due after ${refused.latest}.`;
    case 'sumDiffers':
      return `The parts must make ${refused.sum} together, in the smallest unit of the currency: all that may be asked for.`;
  }
}
