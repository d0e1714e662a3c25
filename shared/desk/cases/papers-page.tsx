import type { FC } from 'hono/jsx';
import { type Debt, nameInKey, numberInKey } from '../../domain/debt.ts';
import { type EvidenceKind, evidenceKindSchema } from '../../domain/records.ts';
import { acceptedFiles, type PaperFault } from '../../files/file-verdict.ts';
import { paperFolder } from '../../files/paper-form.ts';
import type { UploadForm } from '../../files/upload-form.ts';
import { caseAddress } from '../address.ts';
import type { DeskAnswer, DeskPage } from '../desk-page.ts';
import { SelectField } from '../fields.tsx';
import { missingPage } from '../neutral-pages.tsx';
import { caseWorkers, everybody } from '../person.ts';
import { type CaseScene, caseScene } from './case-scene.ts';
import { paperNames } from './names.ts';
import { withCase } from './with-case.ts';

/** Sends a paper that proves a claim: first which one, then the file, straight to the bucket. */
export const papersPage: DeskPage = {
  path: '/cases/:debtor/papers',
  title: 'Add a paper',
  readers: caseWorkers,
  show: (request) =>
    withCase(request, async (scene) => {
      const { query } = request;
      const debt = scene.facts.debts.find(({ debtKey }) => debtKey === query.one('debt'));
      const kind = evidenceKindSchema.safeParse(query.one('kind')).data;
      return {
        kind: 'page',
        title: `Add a paper to the case of ${scene.name}`,
        body: (
          <>
            <p>
              <a href={caseAddress(scene.debtorKey)}>Back to the case</a>
            </p>
            {query.one('key') !== '' && debt !== undefined && kind !== undefined && (
              <Received {...(await whatCame(scene, debt, kind, query.one('key')))} />
            )}
            <Which scene={scene} />
            {debt !== undefined && kind !== undefined && (
              <Send form={await formFor(scene, debt, kind)} debt={debt} kind={kind} scene={scene} />
            )}
          </>
        ),
      } satisfies DeskAnswer;
    }),
};

/** Leads to a paper that is on file. */
export const paperFile: DeskPage = {
  path: '/cases/:debtor/papers/:paper',
  title: 'Paper',
  readers: everybody,
  async show(request) {
    const scene = await caseScene(request);
    const [kind, debtKey] = request.params.key('paper').split(/\|(.*)/s);
    const paper = scene?.facts.evidence.find((one) => one.kind === kind && one.debtKey === debtKey);
    if (paper?.document === undefined) return missingPage('This paper is not on file.');
    const { key, type, version } = paper.document;
    const name = `${paper.kind} ${numberInKey(paper.debtKey)}`;
    return { kind: 'see', path: await request.deps.cases.papers.link({ key, type, name, version }) };
  },
};

async function formFor(
  { request, debtorKey }: CaseScene,
  debt: Debt,
  kind: EvidenceKind,
): Promise<UploadForm> {
  const { deps, person } = request;
  const { creditorId, invoiceNumber, debtKey } = debt;
  const back = new URLSearchParams({ debt: debtKey, kind });
  const path = `${caseAddress(debtorKey)}/papers?${back}`;
  return deps.cases.papers.form({ creditorId, invoiceNumber, kind }, { by: person.name, path });
}

type What = { sentence: string; isGood: boolean };

/** What came of a file: the same look that decides whether it is kept. */
async function whatCame(
  { facts, request }: CaseScene,
  debt: Debt,
  kind: EvidenceKind,
  key: string,
): Promise<What> {
  const { creditorId, invoiceNumber, debtKey } = debt;
  if (!key.startsWith(paperFolder({ creditorId, invoiceNumber, kind })))
    return { isGood: false, sentence: 'This file is of no invoice here.' };
  const filed = facts.evidence.find((one) => one.debtKey === debtKey && one.kind === kind);
  if (filed?.document?.key === key)
    return { isGood: true, sentence: `On file: ${paperNames[kind]} of ${invoiceNumber}.` };
  const looked = await request.deps.cases.papers.look(key);
  if (looked === undefined) return { isGood: false, sentence: 'The file did not arrive. Send it again.' };
  if (looked.kind === 'fault') return { isGood: false, sentence: `Not kept: ${faults[looked.why]}` };
  return {
    isGood: true,
    sentence: `The file arrived and is in order; it is on file in some seconds. Load this page again to see it.`,
  };
}

const faults: Readonly<Record<PaperFault, string>> = {
  empty: 'the file is empty.',
  'too-large': 'the file is larger than 10 MB.',
  'not-allowed': 'only PDF, JPEG and PNG are taken.',
  'not-what-it-says': 'its name says something else than its content.',
  damaged: 'the file is damaged.',
  'too-much-inside': 'it unfolds to far more than it looks.',
  locked: 'it opens with a password only.',
  harmful: 'something harmful is in it.',
  'too-many': 'there are too many files already.',
  acting: 'something in it runs by itself. Print it into a new PDF.',
  'unknown-place': 'nobody knows which paper it is.',
  'unknown-invoice': 'the invoice is not known.',
};

const Received: FC<What> = ({ sentence, isGood }) => (
  <p class={isGood ? 'notice' : 'warning'} role="status">
    {sentence}
  </p>
);

const Which: FC<{ scene: CaseScene }> = ({ scene: { facts, request } }) => {
  const kept = { form: request.query, errors: [] };
  return (
    <form method="get">
      <SelectField
        name="debt"
        label="Invoice"
        options={facts.debts.map(({ debtKey }) => ({ value: debtKey, label: nameInKey(debtKey) }))}
        {...kept}
      />
      <SelectField
        name="kind"
        label="Which paper"
        options={evidenceKindSchema.options.map((value) => ({ value, label: paperNames[value] }))}
        {...kept}
      />
      <button type="submit" class="second" id="choose">
        Choose a file
      </button>
    </form>
  );
};

const Send: FC<{ form: UploadForm; debt: Debt; kind: EvidenceKind; scene: CaseScene }> = ({
  form: { url, fields },
  debt,
  kind,
  scene,
}) => {
  const filed = scene.facts.evidence.find((one) => one.debtKey === debt.debtKey && one.kind === kind);
  return (
    <section>
      <h2>
        {paperNames[kind]} of {debt.invoiceNumber}
      </h2>
      {filed?.document !== undefined && (
        <p class="warning">One is on file already; the new one takes its place.</p>
      )}
      <form method="post" action={url} enctype="multipart/form-data">
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for="file">File</label>
          <p class="hint" id="file-hint">
            PDF, JPEG or PNG, at most 10 MB. It proves the claim, and the customer can take it away.
          </p>
          <input
            type="file"
            id="file"
            name="file"
            accept={acceptedFiles}
            aria-describedby="file-hint"
            required
          />
        </div>
        <button type="submit" id="send">
          Send
        </button>
      </form>
    </section>
  );
};
