import { createHash } from 'node:crypto';
import type { Deps } from '../../../functions/build-evidence-pack/build-evidence-pack.ts';
import { escalate } from '../../../functions/escalate/escalate.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import { bookPayment } from '../../../shared/store/book-payment.ts';
import { openDispute } from '../../../shared/store/open-dispute.ts';
import { readPacks } from '../../../shared/store/packs.ts';
import { approvalOf, beforeAgency, papers } from '../../support/example/climbed-case.ts';
import { exampleCreditor, exampleDebtorKey, examplePolicy } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';
import { memoryFiles } from '../../support/memory-files.ts';

export const debtKey = 'lindenhof#INV-1';
export const asked = { debtorKey: exampleDebtorKey, debtKey, anew: false };
const june = '2026-06-08T08:00:00.000Z';
const paperBytes = Buffer.from('%PDF-1.7 delivery note');
const paperKey = 'evidence/lindenhof/INV-1/delivery.pdf';

/** INV-1 handed to an agency in June, with one of its papers on file as a document. */
export async function handedCase(changes: Partial<Facts> = {}) {
  const evidence = papers.map((paper) =>
    paper.kind === 'delivery'
      ? {
          ...paper,
          document: {
            ...{ key: paperKey, type: 'application/pdf', bytes: paperBytes.length, filedAt: june },
            hash: createHash('sha256').update(paperBytes).digest('hex'),
          },
        }
      : paper,
  );
  const approved = { ...approvalOf('agency', '2026-06-05T08:00:00.000Z'), note: 'All else was tried.' };
  const stored = await storedCase(beforeAgency({ tasks: [approved], evidence, ...changes }), june);
  await escalate(stored.deps, { debtorKey: exampleDebtorKey, debtKey, generation: 1 });
  const packs = memoryFiles();
  const inbox = memoryFiles();
  inbox.objects.set(paperKey, { bytes: paperBytes });
  const deps: Deps = { ...stored.deps, packs, inbox };
  const past = { ...stored.deps, cases: { ...stored.deps.cases, db: stored.memory.direct } };
  return {
    ...{ stored, deps, packs, inbox, paperKey },
    /** The same, past the hooks. */
    past: { ...deps, ...past },
    records: () => readPacks(past.cases, exampleDebtorKey),
    events: () => stored.outbox().flatMap(({ kind, type }) => (kind === 'event' ? [String(type)] : [])),
    file: (name: string) => [...packs.objects].find(([key]) => key.endsWith(`/${name}`))?.[1].bytes,
    /** Past the hooks: a payment of all, or an objection. */
    pay: () =>
      bookPayment(
        past.cases,
        { debtorKey: exampleDebtorKey, set: { kind: 'invoices', debtKeys: [debtKey] } },
        {
          ...{ paymentId: 'T-1', amount: 119_000, currency: currencySchema.parse('EUR') },
          ...{ bookedOn: '2026-06-08', receivedAt: june, batch: 'b', line: 1 },
        },
        { creditor: exampleCreditor, policy: examplePolicy, now: stored.clock.now() },
      ),
    dispute: () =>
      openDispute(past, exampleDebtorKey, {
        ...{ debtKey, reason: 'DAMAGED', text: 'torn', openedBy: 'debtor' },
      }),
  };
}
