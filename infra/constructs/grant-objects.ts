import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { acknowledge } from '../acknowledge.ts';

type Objects = {
  actions: string[];
  /** Keys of objects, most of them a prefix with `*`. */
  keys: readonly string[];
  /** Why no narrower right would do. */
  why: string;
};

/** Lets a function or state machine of another stack act on some objects of a bucket, and on nothing else of it. */
export function grantObjects(
  bucket: s3.Bucket,
  grantee: iam.IGrantable & { role?: iam.IRole | undefined },
  { actions, keys, why }: Objects,
): void {
  iam.Grant.addToPrincipal({ grantee, actions, resourceArns: keys.map((key) => bucket.arnForObjects(key)) });
  // The security check names a bucket of another stack by its export.
  const own = Stack.of(bucket);
  const imported = own.resolve(own.exportValue(bucket.bucketArn))['Fn::ImportValue'];
  if (grantee.role === undefined) return;
  const findings = keys.map((key) => [`AwsSolutions-IAM5[Resource::${imported}/${key}]`, why]);
  acknowledge(grantee.role, Object.fromEntries(findings));
}
