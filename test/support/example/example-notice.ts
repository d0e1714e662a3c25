import { type Notice, noticeSchema } from '../../../shared/domain/notice.ts';

/** A notice about INV-1 that was posted. */
export function exampleNotice(changes: Partial<Notice> & Pick<Notice, 'kind' | 'sentOn'>): Notice {
  return noticeSchema.parse({
    noticeId: `${changes.kind}#${changes.sentOn}`,
    debtKeys: ['lindenhof#INV-1'],
    by: 'post',
    reference: 'post book 12',
    ...changes,
  });
}
