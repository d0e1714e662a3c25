import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { type Stage, stageSchema } from '../shared/config/stage.ts';
import { wordingProblems } from './stage-wording.ts';

const stagesFolder = join(import.meta.dirname, 'stages');

/** The stage's configuration from a file; an error names the file and each field that is wrong. */
export function readStageFile(file: string): Stage {
  if (!existsSync(file)) {
    throw new Error(`There is no stage configuration at ${file}. Copy infra/stages/example.json to begin.`);
  }
  const checked = stageSchema.safeParse(parseJson(file));
  if (!checked.success) throw new Error(`${file} is not usable:\n${fieldErrors(checked.error)}`);
  const problems = wordingProblems(checked.data);
  if (problems.length > 0)
    throw new Error(`${file} is not usable:\n${problems.map((one) => `  ${one}`).join('\n')}`);
  return checked.data;
}

/** Where the configuration of a stage given by name lies. */
export function stageFileOf(stageName: string): string {
  return join(stagesFolder, `${stageName}.json`);
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} is not JSON.`, { cause });
  }
}

function fieldErrors(error: z.ZodError): string {
  return error.issues.map((issue) => `  ${issue.path.join('.') || 'file'}: ${issue.message}`).join('\n');
}
