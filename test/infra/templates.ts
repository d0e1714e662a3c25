import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { bundleFunctions } from '../../infra/bundle.ts';
import { forbearApp } from '../../infra/forbear-app.ts';
import type { LocalSettings } from '../../infra/setting.ts';
import { readStageFile, stageFileOf } from '../../infra/stage-file.ts';
import type { Stage } from '../../shared/config/stage.ts';

export type Templates = { records: Template; workflow: Template; folder: string; bundles: string };

/** Synthesises the app as `npx cdk synth` does, security checks included; with `changes` of the example stage. */
export function synthesise(local?: LocalSettings, changes: Partial<Stage> = {}): Templates {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-synth-'));
  const bundles = join(folder, 'bundles');
  const stage = { ...readStageFile(stageFileOf('example')), ...changes };
  const app = new App({ outdir: join(folder, 'out') });
  const stacks = forbearApp(app, { stage, bundles: bundleFunctions(stage, bundles), local });
  app.synth();
  return {
    records: Template.fromStack(stacks.records),
    workflow: Template.fromStack(stacks.workflow),
    folder,
    bundles,
  };
}

export function discard({ folder }: Templates): void {
  rmSync(folder, { recursive: true, force: true });
}

const oneOrMore = z.union([z.unknown(), z.array(z.unknown())]).transform((value) => [value].flat());
const statementSchema = z.object({
  Effect: z.string(),
  Action: oneOrMore,
  Resource: oneOrMore,
});
export type Statement = z.infer<typeof statementSchema>;

const policySchema = z.object({
  Properties: z.object({
    Roles: z.array(z.object({ Ref: z.string() })),
    PolicyDocument: z.object({ Statement: z.array(statementSchema) }),
  }),
});

/** What the roles of a stack whose logical id begins so may do. */
export function rightsOf(template: Template, rolePrefix: string): Statement[] {
  return policies(template)
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.startsWith(rolePrefix)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

/** The roles of a stack that may do something matching `action` to something matching `resource`. */
export function rolesThatMay(template: Template, action: RegExp, resource = /./): string[] {
  return policies(template)
    .filter(({ PolicyDocument }) =>
      PolicyDocument.Statement.some(
        ({ Action, Resource }) =>
          Action.some((one) => action.test(String(one))) && resource.test(JSON.stringify(Resource)),
      ),
    )
    .flatMap(({ Roles }) => Roles.map(({ Ref }) => Ref));
}

/** Every statement of a stack's policies. */
export function allRights(template: Template): Statement[] {
  return policies(template).flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

function policies(template: Template) {
  return Object.values(template.findResources('AWS::IAM::Policy')).map(
    (resource) => policySchema.parse(resource).Properties,
  );
}
