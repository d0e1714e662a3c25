import * as z from 'zod';
import type { Stage } from '../shared/config/stage.ts';
import type { Bundles } from './bundle.ts';

/** What differs on a stage that runs in the emulator on one machine; never part of a stage's configuration. */
export const localSettingsSchema = z.object({
  /** Our own SES endpoint, which shows the mails. */
  mailEndpoint: z.url(),
  /** Port of the emulator's gateway. */
  gatewayPort: z.coerce.number().int().positive(),
  /** The stage's configuration on this machine's disk: its clock is set going when everything is ready. */
  stageFile: z.string().min(1),
});
export type LocalSettings = z.infer<typeof localSettingsSchema>;

/** Everything a construct may want to know about where it is built. */
export type Setting = {
  stage: Stage;
  bundles: Bundles;
  local: LocalSettings | undefined;
};

/** Fixed id of the HTTP API in the emulator, so that the address of the pages is known before it is made. */
export const localApiId = 'f0bea4aa';

/** The same for the desk. */
export const localDeskId = 'f0bede5c';
