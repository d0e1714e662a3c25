import { describe, expect, it } from 'vitest';
import { readEvents } from './read-events.ts';

const problemsOf = (file: string, content: string): string => {
  try {
    readEvents(file, content);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('a file of events', () => {
  it('is CSV with a header, its empty cells absent', () => {
    const content = [
      'date,time,what,invoice,customer,amount,promised_for,text',
      '2026-12-01,16:50,paid,R-1,,,,',
      '2026-12-02,,part-paid,R-2,,12.50,,',
      '2026-12-03,,promised,,C-1,,2026-12-10,',
      '2026-12-04,,disputed,R-3,,,,"Torn, and late"',
    ].join('\n');
    expect(readEvents('events.csv', content)).toEqual([
      { line: 2, date: '2026-12-01', time: '16:50', what: 'paid', invoice: 'R-1' },
      { line: 3, date: '2026-12-02', what: 'part-paid', invoice: 'R-2', amount: '12.50' },
      { line: 4, date: '2026-12-03', what: 'promised', customer: 'C-1', promised_for: '2026-12-10' },
      {
        line: 5,
        date: '2026-12-04',
        what: 'disputed',
        invoice: 'R-3',
        reason: 'OTHER',
        text: 'Torn, and late',
      },
    ]);
  });

  it('may be JSON Lines too', () => {
    const content = '{"date":"2026-12-01","what":"opted-out","customer":"C-1"}\n\n';
    expect(readEvents('events.jsonl', content)).toEqual([
      { line: 1, date: '2026-12-01', what: 'opted-out', customer: 'C-1' },
    ]);
  });

  it('is refused with every problem at once, each with its line and field', () => {
    const content = [
      'date,what,invoice,customer,amount',
      '1 December,paid,R-1,,',
      '2026-12-01,forgiven,R-1,,',
      '2026-12-01,part-paid,R-1,,some',
      '2026-12-01,paid,,,',
      '2026-12-01,bounced,,,',
      '2026-12-01,bounced,R-1,C-1,',
      '2026-12-01,paid,R-1,,12.00',
    ].join('\n');
    const said = problemsOf('events.csv', content);
    expect(said).toContain('7 problems in events.csv:');
    expect(said).toMatch(/events\.csv, line 2: date: "1 December": /);
    expect(said).toMatch(/line 3: what: "forgiven" is not known; it is one of paid, part-paid, /);
    expect(said).toMatch(/line 4: amount: "some": must be plain digits/);
    expect(said).toMatch(/line 5: invoice: is needed for "paid"\./);
    expect(said).toMatch(/line 6: invoice: give either an invoice or a customer\./);
    expect(said).toMatch(/line 7: invoice: give either an invoice or a customer\./);
    expect(said).toMatch(/line 8: amount: an event "paid" has no such field\./);
  });

  it.each([
    ['', 'line 1: the header is missing.'],
    ['date,event\n', 'line 1: there is no column "event"; the columns are date, time, what'],
    ['invoice\n', 'line 1: the column date is missing.'],
    ['date,what\n2026-12-01\n', 'line 2: 1 cells stand under 2 columns.'],
  ])('is refused when it is no such CSV: %j', (content, words) => {
    expect(problemsOf('events.csv', content)).toContain(words);
  });

  it('is refused where a line is no JSON', () => {
    expect(problemsOf('events.jsonl', '{"date":\n')).toContain('events.jsonl, line 1: it is not JSON.');
  });
});
