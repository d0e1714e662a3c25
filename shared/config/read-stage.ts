import { readFileSync } from 'node:fs';
import { type Stage, stageSchema } from './stage.ts';

/** The stage's configuration, which lies beside the bundled handler; `STAGE_FILE` names another place. */
export function readStage(): Stage {
  const file = process.env['STAGE_FILE'] ?? new URL('./stage.json', import.meta.url);
  return stageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The creditor of that id. A debt of a creditor that was removed from the configuration is a fault of ops. */
export function creditorOf(stage: Stage, creditorId: string): Stage['creditors'][number] {
  const creditor = stage.creditors.find(({ id }) => id === creditorId);
  if (creditor === undefined) throw new Error(`creditor ${creditorId} is not in the stage's configuration`);
  return creditor;
}
