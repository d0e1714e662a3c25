import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { bundleFunctions } from './bundle.ts';
import { forbearApp } from './forbear-app.ts';
import { localSettingsSchema } from './setting.ts';
import { readStageFile, stageFileOf } from './stage-file.ts';

const app = new App();
const file: unknown = app.node.tryGetContext('config');
const name: unknown = app.node.tryGetContext('stage') ?? 'example';
const local: unknown = app.node.tryGetContext('local');
const stage = readStageFile(typeof file === 'string' ? resolve(file) : stageFileOf(String(name)));
const bundlesFolder = mkdtempSync(join(tmpdir(), 'forbear-bundles-'));

try {
  forbearApp(app, {
    stage,
    bundles: bundleFunctions(stage, bundlesFolder),
    local: typeof local === 'string' ? localSettingsSchema.parse(JSON.parse(local)) : undefined,
  });
  app.synth();
} finally {
  rmSync(bundlesFolder, { recursive: true, force: true });
}
