import type { ContactWindow, Policy } from './policy.ts';
import type { CapRule } from './rules/cap.ts';
import type { MinimumGapRule } from './rules/minimum-gap.ts';
import type { WindowRule } from './rules/window.ts';

type HouseRule = WindowRule | CapRule | MinimumGapRule;

const channels: ('email' | 'call')[] = ['email', 'call'];
const grade = 'A';

/** The restraint that a policy itself asks for, as rules like those of the packs. */
export function houseRules({ window, minimumGapDays, cap }: Policy): HouseRule[] {
  return [
    windowRule('email', window.email),
    windowRule('call', window.call),
    {
      ...{
        id: 'minimum-gap',
        kind: 'minimum-gap',
        grade,
        channels,
        per: 'debtor',
        gap: { days: minimumGapDays },
      },
      reason: `At least ${minimumGapDays} days lie between contacts with one debtor.`,
      citation: 'S0-3, S0-5',
    },
    {
      ...{ id: 'cap', kind: 'cap', grade, channels, per: 'debtor', max: cap.contacts, days: cap.days },
      ...{ counts: 'attempts', afterConversation: false, onFull: 'DEFER' },
      reason: `At most ${cap.contacts} contacts in ${cap.days} days.`,
      citation: 'S0-3',
    },
  ];
}

/** A policy's window for a channel. */
export function openingOf({ days, from, until, holidays }: ContactWindow) {
  return { hours: [{ days, from, until }], holidays };
}

function windowRule(channel: 'email' | 'call', window: ContactWindow): WindowRule {
  return {
    ...{ id: 'contact-window', kind: 'window', grade, channels: [channel] },
    ...openingOf(window),
    reason: `Outside contact hours (${window.from} to ${window.until}, the debtor's time).`,
    citation: 'S0-5, S0-7',
  };
}
