import { Duration, RemovalPolicy, type Size, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Setting } from '../setting.ts';

export type ForbearFunctionProps = {
  setting: Setting;
  /** Folder under `functions/`. */
  name: string;
  timeout: Duration;
  memoryMegabytes?: number;
  /** Reads secrets from the parameter store: the extension that does it runs beside the function. */
  readsParameters?: boolean;
  /** Space under /tmp, if more than the usual 512 MB. */
  disk?: Size;
};

/**
 * A function of `functions/`, prebundled, with a role of its own that may write its own log and nothing else;
 * whatever more it may do comes with the name of what it may do it to, from a `grant…` of a construct.
 */
export class ForbearFunction extends lambda.Function {
  constructor(scope: Construct, id: string, props: ForbearFunctionProps) {
    const logGroup = new logs.LogGroup(scope, `${id}Log`, {
      logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS,
      retention: logs.RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new iam.Role(scope, `${id}Role`, {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${props.name} may do`,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      description: `Forbear ${props.name}`,
      code: lambda.Code.fromAsset(props.setting.bundles.folderOf(props.name)),
      handler: 'index.handler',
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      memorySize: props.memoryMegabytes ?? 512,
      timeout: props.timeout,
      ...(props.disk === undefined ? {} : { ephemeralStorageSize: props.disk }),
      role,
      logGroup,
      tracing: lambda.Tracing.DISABLED,
      ...(props.readsParameters ? { paramsAndSecrets: parameterExtension() } : {}),
    });
    if (props.setting.local !== undefined) this.addEnvironment('STAGE_FILE', props.setting.local.stageFile);
  }

  /** The function may read these parameters of the parameter store. */
  grantParameters(names: readonly string[]): void {
    iam.Grant.addToPrincipal({
      grantee: this,
      actions: ['ssm:GetParameter'],
      resourceArns: names.map((name) =>
        Stack.of(this).formatArn({ service: 'ssm', resource: 'parameter', resourceName: name.slice(1) }),
      ),
    });
  }
}

/** Its own log would name the parameters with every read. */
function parameterExtension(): lambda.ParamsAndSecretsLayerVersion {
  return lambda.ParamsAndSecretsLayerVersion.fromVersion(lambda.ParamsAndSecretsVersions.V1_0_103, {
    logLevel: lambda.ParamsAndSecretsLogLevel.NONE,
    parameterStoreTtl: Duration.seconds(300),
  });
}
