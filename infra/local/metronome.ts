import { invokeLater } from './call-engine.ts';
import type { LocalStage } from './local-stage.ts';

/**
 * Calls what a schedule calls on AWS a few times every virtual day: the scheduler cannot tick faster than once
 * a real minute, in which days go by here. Returns how to stop it.
 */
export function startMetronome({ engine, outputs }: LocalStage, daySeconds: number): () => void {
  const everySeconds = Math.min(60, Math.max(4, daySeconds / 4));
  const tick = () => {
    for (const name of [outputs.StartDebts, outputs.ListTasks]) {
      invokeLater(engine, name).catch(() => undefined);
    }
  };
  const timer = setInterval(tick, everySeconds * 1000);
  return () => clearInterval(timer);
}
