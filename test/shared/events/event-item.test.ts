import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventItem } from '../../../shared/events/event-item.ts';

const place = { owner: 'lindenhof~C-1', outboxId: 'x#1', at: '2026-03-23T09:00:00.000Z' };
const asked = { creditorId: 'lindenhof', debtorKey: 'lindenhof~C-1', debtKey: 'lindenhof#INV-1' };

describe('an event', () => {
  it('carries its version, and stands in the outbox of its owner', () => {
    expect(eventItem(place, { type: 'EvidencePackAsked', detail: asked })).toEqual({
      ...{ pk: 'OUTBOX#lindenhof~C-1', sk: 'x#1', kind: 'event', ...place },
      ...{ type: 'EvidencePackAsked', version: 1, detail: asked },
      ...{ lookShard: expect.stringMatching(/^FEED#lindenhof#\d\d$/), lookAt: place.at },
    });
  });

  it('drops whatever its schema does not name, so that no name or address leaves by accident', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (more) => {
        const item = eventItem(place, { type: 'EvidencePackAsked', detail: { ...more, ...asked } });
        expect(item.detail).toEqual(asked);
      }),
    );
  });

  it('whose amount is no whole number of minor units is a fault', () => {
    const detail = { ...asked, currency: 'EUR', amountOutstanding: 0.5 };
    expect(() => eventItem(place, { type: 'DebtSettled', detail })).toThrow();
  });
});
