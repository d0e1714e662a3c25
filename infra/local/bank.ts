import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localDateAt } from '../../shared/domain/time.ts';
import { raiseBooks } from '../../shared/store/books.ts';
import { casesFor } from '../../shared/store/case-deps.ts';
import { localRegion } from './engine.ts';
import type { LocalStage } from './local-stage.ts';

/**
 * The bank of the local stage says once a virtual day that all payments are known: what nobody put in was not paid.
 * Without it, every reminder would wait for a payments file after two weeks. Returns how to stop it.
 */
export function startBank({ engine, outputs, stage, clock }: LocalStage, daySeconds: number): () => void {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: localRegion, credentials });
  const cases = casesFor({ CASES_TABLE: outputs.CasesTable }, client);
  const report = () => {
    for (const { id, timeZone } of stage.creditors) {
      raiseBooks(cases, id, localDateAt(clock.now(), timeZone)).catch(() => undefined);
    }
  };
  const timer = setInterval(report, daySeconds * 1000);
  return () => clearInterval(timer);
}
