import { deskDeps } from '../../shared/desk/deps/desk-deps.ts';
import type { Papers } from '../../shared/desk/deps/papers.ts';
import type { DeskSurroundings } from '../../shared/desk/desk-surroundings.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';

/** The desk on the cases of a stage: what a person does there is recorded under their name. */
export function serveDesk(
  deps: CaseDeps,
  surroundings: Omit<DeskSurroundings, 'deps'>,
  papers?: Papers,
): DeskSurroundings {
  return { ...surroundings, deps: deskDeps(deps, papers) };
}
