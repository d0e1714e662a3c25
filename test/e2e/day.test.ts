import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll } from 'vitest';
import { startTestStage, type TestStage } from '../support/stage/test-stage.ts';
import { tellOfPacks } from './day/packs.ts';
import { tellOfRaces } from './day/race.ts';

let stage: TestStage;
beforeAll(async () => {
  stage = await startTestStage({
    name: 'day',
    // All of it is over within hours, so that the day does not end before the last reminder, however slow the machine.
    daySeconds: 600,
    begins: Temporal.Instant.from('2026-11-24T09:00:00Z'),
  });
});
afterAll(() => stage?.stop());

tellOfPacks(() => stage);
tellOfRaces(() => stage);
