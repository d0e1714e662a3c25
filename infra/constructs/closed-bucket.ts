import { RemovalPolicy } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Setting } from '../setting.ts';

/** What every bucket of ours is: versioned, encrypted, closed to the public, spoken to over TLS, kept beyond its stack. */
export function closedBucket({ local }: Setting): s3.BucketProps {
  return {
    versioned: true,
    encryption: s3.BucketEncryption.S3_MANAGED,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: local === undefined ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  };
}
