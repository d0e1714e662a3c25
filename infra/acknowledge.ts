import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Says why findings of the security check are accepted on this construct: finding id → reason. */
export function acknowledge(construct: Construct, findings: Readonly<Record<string, string>>): void {
  for (const [id, reason] of Object.entries(findings)) {
    Validations.of(construct).acknowledge({ id: `AwsSolutions::${id}`, reason });
  }
}
