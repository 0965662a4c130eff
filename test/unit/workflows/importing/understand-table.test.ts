import { describe, expect, it } from 'vitest';
import { recogniseColumns } from '../../../../src/workflows/importing/table/columns.ts';
import { recognisedChoice, withColumn } from '../../../../src/workflows/importing/table/choice.ts';
import { rawOf, readRaw, rowsOf, tableOf } from './read-as.ts';

const csv = (...lines: readonly string[]) => lines.join('\n');

describe('the columns of a registry', () => {
  it('are known by their own words in Chinese', async () => {
    const [row] = await rowsOf(
      csv(
        '登记号,姓名,性别,出生日期,籍贯,失踪时间,失踪地点,失踪人特征描述,失踪人所在地,其他资料,照片',
        '12345,李小军,男,1990年3月5日,贵州省毕节市,1996-05-04 00:00:00,云南省昆明市,左手有疤,云南省,爱笑,a.jpg；b.jpg',
      ),
    );
    expect(row).toEqual({
      files: ['a.jpg', 'b.jpg'],
      person: '李小军',
      facts: {
        registryNumber: '12345',
        sex: 'male',
        birthYear: 1990,
        birthPlace: '贵州省毕节市',
        missingYear: 1996,
        missingPlace: '云南省昆明市',
        marks: '左手有疤',
        place: '云南省',
        note: '爱笑',
      },
    });
  });

  it('are known by their own words in English', () => {
    const header = ['Case Number', 'Date of Birth', 'Missing From', 'Missing Since', 'Distinguishing marks'];
    expect(recogniseColumns(header)).toEqual(['number', 'birthYear', 'missingPlace', 'missingYear', 'marks']);
    const consent = ['Who agreed', 'Name of who agreed', 'Purpose', 'Given on', 'End date', 'Child’s view'];
    expect(recogniseColumns(consent)).toEqual([
      'agreedBy',
      'agreedByName',
      'purpose',
      'givenOn',
      'endsOn',
      'view',
    ]);
  });

  it('are each one thing only: choosing it again takes it from the first', () => {
    expect(recogniseColumns(['name', '姓名', '__proto__', 'constructor'])).toEqual([
      'person',
      undefined,
      undefined,
      undefined,
    ]);
    const choice = { columns: ['person', undefined, 'file'] } as const;
    expect(withColumn(choice, 1, 'person').columns).toEqual([undefined, 'person', 'file']);
    expect(withColumn(choice, 0, undefined).columns).toEqual([undefined, undefined, 'file']);
  });

  it('may say that nothing is known', async () => {
    const [row] = await rowsOf(csv('file,sex,born,missing since', 'a.jpg,unknown,不详,-'));
    expect(row).toEqual({ files: ['a.jpg'], facts: {} });
  });

  it('name nobody “unknown”, who would be one person in all rows', async () => {
    for (const cell of ['unknown', 'N/A', 'NA', '未知', '无', '佚名', '?', '-']) {
      const [row] = await rowsOf(
        csv('file,name,case number,place of birth', `a.jpg,${cell},${cell},${cell}`),
      );
      expect(row, cell).toEqual({ files: ['a.jpg'], facts: {} });
    }
    expect(await rowsOf(csv('file,name', 'a.jpg,Na'))).toMatchObject([{ person: 'Na' }]);
  });

  it('are no registry numbers where they only count the rows', async () => {
    const counted = await rawOf(csv('no,file', '1,a.jpg', '2,b.jpg'));
    expect(recognisedChoice(counted).columns).toEqual([undefined, 'file']);
    const numbered = await rawOf(csv('no,file', '17,a.jpg', '18,b.jpg'));
    expect(recognisedChoice(numbered).columns).toEqual(['number', 'file']);
  });
});

describe('a row of several photos', () => {
  it('is one row, however the photos stand in its cell', async () => {
    for (const cell of ['a.jpg; b.jpg', 'a.jpg|.\\b.jpg', '"[""a.jpg"",""b.jpg""]"']) {
      const table = await tableOf(csv('file,person', `${cell},Li`));
      expect([...table.rows.keys()], cell).toEqual(['a.jpg', 'b.jpg']);
      expect(new Set(table.rows.values()).size).toBe(1);
    }
  });

  it('keeps what an earlier row does not have, and says so', async () => {
    const { rows, problems } = await tableOf(csv('file,person', 'a.jpg,Li', 'A.jpg;b.jpg,Na'));
    expect([rows.get('a.jpg')?.person, rows.get('b.jpg')?.person]).toEqual(['Li', 'Na']);
    expect(problems).toMatchObject([{ line: 3, failure: { details: { reason: 'taken', value: 'A.jpg' } } }]);
  });
});

describe('a table in JSON', () => {
  it('is a list of flat objects, or an object with one list', async () => {
    const items = [
      { file: ['a.jpg', 'b.jpg'], name: 'Li', born: 1990 },
      { file: 'c.jpg', sex: 'F', marks: null },
    ];
    for (const content of [items, { made: 'today', rows: items }])
      expect(await rowsOf(JSON.stringify(content))).toEqual([
        { files: ['a.jpg', 'b.jpg'], person: 'Li', facts: { birthYear: 1990 } },
        { files: ['c.jpg'], facts: { sex: 'female' } },
      ]);
    expect(await rawOf(JSON.stringify(items))).toMatchObject({
      header: ['file', 'name', 'born', 'sex', 'marks'],
      counted: 'rows',
    });
  });

  it('that is something else is no table', async () => {
    for (const content of ['{', '[]', '[1,2]', '{"a":[{}],"b":[{}]}', '{"a":1}', '[{"file":"a"}'])
      expect(await readRaw(content, 'people.json'), content).toEqual({
        ok: false,
        failure: { code: 'table.not-a-table' },
      });
  });

  it('may use names that mean something to a program, and strings of ten million letters', async () => {
    const long = 'x'.repeat(10_000_000);
    const content = `[{"__proto__":"a.jpg","constructor":"Li","file":"b.jpg","marks":"${long}"}]`;
    const raw = await rawOf(content);
    expect(raw.header).toEqual(['__proto__', 'constructor', 'file', 'marks']);
    const [row] = await rowsOf(content);
    expect(row).toEqual({ files: ['b.jpg'], facts: { marks: 'x'.repeat(1000) } });
    const [same] = await rowsOf(csv('file,marks', `b.jpg,"${long}"`));
    expect(same?.facts.marks).toHaveLength(1000);
  });
});

describe('what is written in cells', () => {
  it('loses what turns the direction of writing and what a spreadsheet would run', async () => {
    const [row] = await rowsOf(
      csv('file,person,marks,note', 'a.jpg,L\u202ei\u2066 N\u0007a,"=cmd|x",\u200f+1'),
    );
    expect(row).toMatchObject({ person: 'Li Na', facts: { marks: 'cmd|x', note: '1' } });
  });
});

describe('a day that ends with its year', () => {
  const dates = (...days: readonly string[]) =>
    csv('file,date', ...days.map((day, at) => `${at}.jpg,${day}`));
  const read = async (content: string, change = {}) =>
    (await rowsOf(content, change)).map(({ date }) => date);

  it('is read as some day of the table shows', async () => {
    expect(await read(dates('6/5/2004', '25/12/2003'))).toEqual(['2004-05-06', '2003-12-25']);
    expect(await read(dates('6/5/2004', '12/25/2003'))).toEqual(['2004-06-05', '2003-12-25']);
    expect(await read(dates('06.05.2004', '25.12.2003', '2001-02-03'))).toEqual([
      '2004-05-06',
      '2003-12-25',
      '2001-02-03',
    ]);
  });

  it('waits for a choice where no day shows it, and is never guessed', async () => {
    const content = dates('6/5/2004', '7/7/2004', '2001');
    const table = await tableOf(content);
    expect(table).toMatchObject({
      missing: 'day-order',
      dayOrder: { shown: 'unclear', example: '6/5/2004' },
      problemCount: 0,
    });
    expect(await read(content, { dayOrder: 'day-first' })).toEqual(['2004-05-06', '2004-07-07', '2001']);
    expect(await read(content, { dayOrder: 'month-first' })).toEqual(['2004-06-05', '2004-07-07', '2001']);
    const chosen = await tableOf(content, { dayOrder: 'day-first' });
    expect(chosen.missing).toBeUndefined();
  });

  it('needs no choice where all of them say the same either way, and where only the year counts', async () => {
    expect(await tableOf(dates('7/7/2004'))).not.toHaveProperty('missing');
    const [row] = await rowsOf(csv('file,born,missing since', 'a.jpg,6/5/1990,3/4/1996'));
    expect(row?.facts).toEqual({ birthYear: 1990, missingYear: 1996 });
  });

  it('is asked for where the table contradicts itself, and what does not fit is a problem', async () => {
    const content = dates('25/12/2003', '12/25/2003');
    expect(await tableOf(content)).toMatchObject({ missing: 'day-order', dayOrder: { shown: 'mixed' } });
    const { problems, rows } = await tableOf(content, { dayOrder: 'day-first' });
    expect(rows.size).toBe(1);
    expect(problems).toMatchObject([{ line: 3, failure: { details: { column: 'date' } } }]);
  });

  it('is a problem when there is no such day or it has not come yet', async () => {
    const { problems } = await tableOf(
      csv('file,date,born', 'a.jpg,31.04.2004,', 'b.jpg,2026-06-02,', 'c.jpg,2026-06-01,', 'd.jpg,,2027'),
    );
    expect(
      problems.map(({ line, failure }) => [line, failure.details?.['column'], failure.details?.['reason']]),
    ).toEqual([
      [2, 'date', undefined],
      [3, 'date', 'future'],
      [5, 'birthYear', 'future'],
    ]);
  });
});

describe('who agreed, row by row', () => {
  const header = 'file,who agreed,name of who agreed,purpose,given on,end date,child’s view';
  const one = async (cells: string) => {
    const { rows, problems, consents } = await tableOf(csv(header, `a.jpg,${cells}`));
    return { consent: rows.get('a.jpg')?.consent, failure: problems[0]?.failure, consents };
  };

  it('is complete with all that a record needs', async () => {
    const { consent, consents } = await one(
      'Mother,Li Hua,to look for my son,2026-01-02,2027-01-02,not asked',
    );
    expect(consent).toMatchObject({
      kind: 'complete',
      draft: {
        agreedBy: 'parent',
        agreedByName: 'Li Hua',
        purpose: 'to look for my son',
        givenOn: '2026-01-02',
        endsOn: '2027-01-02',
        view: 'not-asked',
      },
    });
    expect(consents).toEqual({ complete: 1, partial: 0, none: 0 });
    const own = await one('本人,,寻找家人,2026年1月2日,2027年1月2日,');
    expect(own.consent).toMatchObject({ kind: 'complete', draft: { agreedBy: 'self' } });
  });

  it('is a part where something is missing, with the last day that the row says', async () => {
    expect((await one('parent,,to look,2026-01-02,2027-01-02,')).consent).toEqual({
      kind: 'partial',
      endsOn: '2027-01-02',
    });
    expect((await one('police,,,,,')).consent).toEqual({ kind: 'partial' });
    expect(await one(',,,,,')).toMatchObject({ consent: undefined, consents: { none: 1 } });
  });

  it('is refused when it has ended, ends before it began, or cannot be read', async () => {
    const rest = 'Li Hua,to look';
    expect((await one(`parent,${rest},2025-01-02,2026-05-31,agreed`)).failure).toEqual({
      code: 'consent.ended',
    });
    expect((await one(`parent,${rest},2026-01-02,2026-06-01,agreed`)).failure).toBeUndefined();
    const order = { code: 'csv.bad-row', details: { column: 'endsOn', reason: 'order' } };
    expect((await one(`parent,${rest},2026-05-02,2026-04-01,agreed`)).failure).toMatchObject(order);
    const future = { code: 'csv.bad-row', details: { column: 'givenOn', reason: 'future' } };
    expect((await one(`parent,${rest},2026-07-02,2027-04-01,agreed`)).failure).toMatchObject(future);
    const who = { code: 'csv.bad-row', details: { column: 'agreedBy', value: 'my cat' } };
    expect((await one(`my cat,${rest},2026-01-02,2027-04-01,agreed`)).failure).toMatchObject(who);
  });

  it('that is not good refuses the photos too, so that no other record stands in for it', async () => {
    const refused = async (cells: string) => (await one(cells)).consent;
    expect(await refused('parent,Li Hua,to look,2025-01-02,2026-05-31,agreed')).toEqual({
      kind: 'refused',
      code: 'consent.ended',
    });
    expect(await refused('parent,Li Hua,to look,2026-01-02,some day,agreed')).toEqual({
      kind: 'refused',
      code: 'csv.bad-row',
    });
    const other = await tableOf('file,born,end date\na.jpg,soon,2027-01-01\nb.jpg,soon,');
    expect([...other.rows.keys()]).toEqual(['a.jpg']);
    expect(other).toMatchObject({ problemCount: 2, consents: { complete: 0, partial: 0, none: 0 } });
  });

  it('is refused where the pictured person said no', async () => {
    expect((await one('parent,Li Hua,to look,2026-01-02,2027-01-02,said no')).failure).toMatchObject({
      details: { column: 'view' },
    });
    expect((await one('parent,Li Hua,to look,2026-01-02,2027-01-02,no')).failure?.code).toBe(
      'table.bad-consent',
    );
  });

  it('is refused where somebody agreed for themselves and their own view is another', async () => {
    for (const view of ['unsure', 'too young', 'not asked', 'cannot be reached'])
      expect((await one(`self,,to look,2026-01-02,2027-01-02,${view}`)).consent, view).toEqual({
        kind: 'refused',
        code: 'table.bad-consent',
      });
    const agreed = await one('self,,to look,2026-01-02,2027-01-02,agreed');
    expect(agreed.consent).toMatchObject({ kind: 'complete' });
  });

  it('is not complete with a name or purpose that says nothing', async () => {
    expect((await one('parent,unknown,to look,2026-01-02,2027-01-02,agreed')).consent).toMatchObject({
      kind: 'partial',
    });
    expect((await one('parent,Li Hua,无,2026-01-02,2027-01-02,agreed')).consent).toMatchObject({
      kind: 'partial',
    });
  });
});
