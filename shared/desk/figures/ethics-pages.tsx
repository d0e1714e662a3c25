import type { FC } from 'hono/jsx';
import type { PdfPart } from '../../pdf/write-pdf.ts';
import type { DeskPage, DeskRequest } from '../desk-page.ts';
import { everybody } from '../person.ts';
import { type EthicsReport, ethicsReport, type ReportTable } from './ethics-report.ts';
import { figuresAddress, figuresAsked, type Shown } from './figures-asked.ts';
import { Choose, notCounted } from './figures-page.tsx';

/** The ethics report of a month. */
export const ethicsPage: DeskPage = {
  path: '/figures/ethics',
  title: 'Ethics report',
  readers: everybody,
  async show(request) {
    const found = await reportFor(request);
    if (found === undefined) return notCounted();
    const { shown, report } = found;
    return {
      kind: 'page',
      title: report.title,
      body: (
        <>
          <Choose shown={shown} request={request} path="/figures/ethics" money={false} />
          <p>
            {report.scope}{' '}
            <span class="no-print">
              <a href={figuresAddress('/figures/ethics.pdf', shown)}>The report as PDF</a>{' '}
              <a href={figuresAddress('/figures', shown)}>The figures behind it</a>
            </span>
          </p>
          <Statement {...report.statement} />
          {report.tables.map((table) => (
            <Table {...table} />
          ))}
        </>
      ),
    };
  },
};

/** The same as a document to keep. */
export const ethicsPdfPage: DeskPage = {
  path: '/figures/ethics.pdf',
  title: 'Ethics report as PDF',
  readers: everybody,
  async show(request) {
    const found = await reportFor(request);
    if (found === undefined) return notCounted();
    const { shown, report } = found;
    const parts: PdfPart[] = [
      ...[report.scope, ...report.statement.sentences].map((text) => ({ kind: 'paragraph' as const, text })),
      ...report.tables.flatMap(({ title, head, rows }): PdfPart[] => [
        { kind: 'heading', text: title },
        { kind: 'table', head, rows },
      ]),
    ];
    const { title } = report;
    // A megabyte that is worth loading only when somebody asks for it.
    const { writePdf } = await import('../../pdf/write-pdf.ts');
    const content = { title, language: 'en', author: shown.creditor.name, parts };
    return {
      ...{ kind: 'file', type: 'application/pdf', name: `ethics-${shown.creditor.id}-${shown.month}.pdf` },
      content: new Uint8Array(await writePdf(content, request.now)),
    };
  },
};

async function reportFor(request: DeskRequest): Promise<{ shown: Shown; report: EthicsReport } | undefined> {
  const shown = await figuresAsked(request);
  if (shown === undefined) return undefined;
  const { figures, policies } = request.deps;
  const verification = await figures.verification(shown.creditor.id, shown.month);
  return { shown, report: ethicsReport(shown, verification, policies) };
}

const Statement: FC<EthicsReport['statement']> = ({ isClean, sentences }) => (
  <div class={isClean ? 'notice' : 'warning'}>
    {sentences.map((sentence) => (
      <p>{sentence}</p>
    ))}
  </div>
);

const Table: FC<ReportTable> = ({ title, head, rows }) => (
  <table>
    <caption>{title}</caption>
    <thead>
      <tr>
        {head.map((name, index) => (
          <th scope="col" class={index === 0 ? undefined : 'number'}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name = '', ...cells]) => (
        <tr>
          <th scope="row">{name}</th>
          {cells.map((cell) => (
            <td class="number">{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
