import type { Policy } from '../../../shared/policy/policy.ts';
import type { Books } from './core/books.ts';
import type { CoreLifeOptions } from './core/core-life.ts';
import { naiveCoreSender } from './naive/core-naive.ts';
import { lifetimePolicies } from './stage.ts';

export const afterStop = 'no contact is claimed while held, disputed, promised, paid or opted out';
export const sentOnce = 'each step of a debt is sent at most once';
export const claimed = 'a mail leaves after its claim, within seconds';

const followed = (change: (policy: Policy) => Policy): CoreLifeOptions => ({
  followed: lifetimePolicies.map(change),
});
/** The machine follows less than it is held to. */
const held = (change: (policy: Policy) => Policy): CoreLifeOptions => ({
  held: lifetimePolicies.map(change),
});
const weaken = (change: (books: Books) => void): CoreLifeOptions => ({ weaken: change });
const brief = { days: [2], from: '11:00', until: '11:30', holidays: 'closed' as const };

/** One safeguard taken away each, and the invariant that must notice. */
export const weaknesses: readonly { without: string; options: CoreLifeOptions; caught: string }[] = [
  { without: 'claims that rest on the version', options: weaken(forgetVersion), caught: afterStop },
  { without: 'a claim before the send', options: { sender: naiveCoreSender }, caught: claimed },
  { without: 'a claim at all', options: { sender: naiveCoreSender }, caught: sentOnce },
  {
    without: 'a decision record',
    options: { sender: naiveCoreSender },
    caught: 'every claim has a decision of the same version',
  },
  {
    without: 'so long a gap',
    options: held((policy) => ({ ...policy, minimumGapDays: 20 })),
    caught: 'never two contacts inside the gap',
  },
  {
    without: 'so low a cap',
    options: held((policy) => ({ ...policy, cap: { contacts: 1, days: 30 } })),
    caught: 'the cap holds over all invoices and channels',
  },
  {
    without: 'so brief an hour',
    options: held((policy) => ({ ...policy, window: { email: brief, call: brief } })),
    caught: 'only inside local hours',
  },
  {
    without: 'the first reminder of the ladder',
    options: followed((policy) => ({
      ...policy,
      ladder: policy.ladder.filter(({ id }) => id !== 'first' && id !== 'reminder-1'),
    })),
    caught: 'a level never skips',
  },
  { without: 'booked payments', options: weaken(loseRecords('PAYMENT#')), caught: 'money is conserved' },
  {
    without: 'the condition that a debt is open',
    options: weaken(wakeTheClosed),
    caught: 'a closed debt never wakes',
  },
  {
    without: 'a place in the index',
    options: weaken(forgetLooks),
    caught: 'every open debt has a future look',
  },
  {
    without: 'a version that rises when a task ends',
    options: weaken(endTasksUnseen),
    caught: 'whoever waits for people stands on a list',
  },
  {
    without: 'tidying at the close',
    options: weaken(closeUntidily),
    caught: 'the sweep looks for no closed debt',
  },
];

function forgetVersion(books: Books): void {
  const { commit } = books;
  books.commit = ({ seen: _, ...change }) => commit.call(books, change);
}

function loseRecords(kind: string): (books: Books) => void {
  return (books) => {
    const { commit } = books;
    books.commit = ({ writes, ...change }) =>
      commit.call(books, {
        ...change,
        writes: writes.filter((write) => write.kind !== 'put' || !write.item.sk.startsWith(kind)),
      });
  };
}

function wakeTheClosed(books: Books): void {
  const { touchDebt } = books;
  books.touchDebt = (debtKey, change) =>
    touchDebt.call(books, debtKey, (debt) => ({ ...change(debt), state: 'open' }), true);
}

function endTasksUnseen(books: Books): void {
  const { commit } = books;
  books.commit = (change) => {
    const ends = change.writes.flatMap((write) =>
      write.kind === 'update' && write.set?.['doneAt'] ? [write] : [],
    );
    if (ends.length !== 1 || change.writes.length !== 1) return commit.call(books, change);
    for (const { key, set = {}, remove = [] } of ends) books.touch(key.sk, { set, remove }, true);
    return true;
  };
}

function forgetLooks(books: Books): void {
  const { touchDebt } = books;
  books.touchDebt = (debtKey, change, isFit) =>
    touchDebt.call(
      books,
      debtKey,
      (debt) => {
        const { lookAt: _, ...rest } = change(debt);
        return rest;
      },
      isFit,
    );
}

function closeUntidily(books: Books): void {
  const { commit } = books;
  books.commit = ({ writes, ...change }) =>
    commit.call(books, {
      ...change,
      writes: writes.map((write) =>
        write.kind === 'update' && write.set?.['state'] === 'closed' ? { ...write, remove: [] } : write,
      ),
    });
}
