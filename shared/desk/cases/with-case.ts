import type { DeskAnswer, DeskRequest } from '../desk-page.ts';
import { missingPage } from '../neutral-pages.tsx';
import { type CaseScene, caseScene } from './case-scene.ts';

/** Answers about the case that an address names; where there is none, says so. */
export async function withCase(
  request: DeskRequest,
  answer: (scene: CaseScene) => DeskAnswer | Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  const scene = await caseScene(request);
  return scene === undefined ? missingPage('There is no such customer.') : answer(scene);
}
