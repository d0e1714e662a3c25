import type { LivingStage } from '../world/living-stage.ts';

/** A change of the table, or an item that stands in it as if it had just been written. */
export type Told = {
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  Keys: { readonly [name: string]: unknown };
  readonly NewImage?: unknown;
  readonly OldImage?: unknown;
};

/** Tells of everything that stands in the table by now, then of every change. */
export function followFromStart(
  { dynamo }: Pick<LivingStage['world'], 'dynamo'>,
  listener: (told: Told) => void,
): void {
  const standing = dynamo.items();
  dynamo.subscribe(listener);
  for (const item of standing) {
    const Keys = { pk: item['pk'], sk: item['sk'] };
    listener({ eventName: 'INSERT', Keys, NewImage: item });
  }
}
