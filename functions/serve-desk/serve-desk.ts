import { deskDeps } from '../../shared/desk/deps/desk-deps.ts';
import type { FilesOf } from '../../shared/desk/deps/file-deps.ts';
import type { Papers } from '../../shared/desk/deps/papers.ts';
import type { DeskSurroundings } from '../../shared/desk/desk-surroundings.ts';

/** The desk on the cases of a stage: what a person does there is recorded under their name. */
export function serveDesk(
  deps: FilesOf,
  surroundings: Omit<DeskSurroundings, 'deps'>,
  papers?: Papers,
): DeskSurroundings {
  return { ...surroundings, deps: deskDeps(deps, papers) };
}
