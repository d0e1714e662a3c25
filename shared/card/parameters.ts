import * as z from 'zod';

const envSchema = z.object({
  AWS_SESSION_TOKEN: z.string(),
  PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: z.coerce.number().default(2773),
});
const answerSchema = z.object({ Parameter: z.object({ Value: z.string().min(1) }) });

/**
 * Reads secrets from the parameter store through the extension that runs beside the function and keeps them for some
 * minutes: a new key is taken up without a deploy. Throws without the value or the parameter's content in the message.
 */
export function parameterReader(env: Readonly<Record<string, string | undefined>>) {
  return async (name: string): Promise<string> => {
    const { AWS_SESSION_TOKEN, PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: port } = envSchema.parse(env);
    const query = new URLSearchParams({ name, withDecryption: 'true' });
    const response = await fetch(`http://localhost:${port}/systemsmanager/parameters/get?${query}`, {
      headers: { 'X-Aws-Parameters-Secrets-Token': AWS_SESSION_TOKEN },
      signal: AbortSignal.timeout(3000),
    });
    if (!response.ok) throw new Error(`the parameter ${name} cannot be read (${response.status})`);
    return answerSchema.parse(await response.json()).Parameter.Value.trim();
  };
}
