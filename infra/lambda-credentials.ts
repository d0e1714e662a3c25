import * as z from 'zod';

const environmentSchema = z.object({
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string().optional(),
});

/**
 * Stands in for the AWS SDK's chain of credential providers in the bundles. A function finds its credentials in its
 * environment and nowhere else; the chain's other links (profiles, single sign-on, instance roles) are 100 KB of code.
 */
export function defaultProvider() {
  return async () => {
    const found = environmentSchema.parse(process.env);
    return {
      accessKeyId: found.AWS_ACCESS_KEY_ID,
      secretAccessKey: found.AWS_SECRET_ACCESS_KEY,
      ...(found.AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: found.AWS_SESSION_TOKEN }),
    };
  };
}
