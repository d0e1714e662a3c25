import type { Task } from '../../domain/records.ts';

/** What a list says beside a call: who is making it, or why it could not be made when somebody tried. */
export function callRemark({ calling, putOff }: Pick<Task, 'calling' | 'putOff'>): string | undefined {
  if (calling !== undefined) return `${calling.by} is making it`;
  return putOff === undefined ? undefined : `put off: ${putOff.why}`;
}
