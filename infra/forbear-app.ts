import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { RecordsStack } from './records-stack.ts';
import type { Setting } from './setting.ts';
import { WorkflowStack } from './workflow-stack.ts';

/** The whole app of one stage: records that stay, and the workflow on them. */
export function forbearApp(app: App, setting: Setting): { records: RecordsStack; workflow: WorkflowStack } {
  const records = new RecordsStack(app, setting);
  const workflow = new WorkflowStack(app, setting, records);
  Tags.of(app).add('forbear:stage', setting.stage.name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { records, workflow };
}
