import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../../src/workflows/importing/contract.ts';
import { readTable } from '../../../../src/workflows/importing/read-table.ts';
import { recognisedChoice } from '../../../../src/workflows/importing/table/choice.ts';
import { findRow } from '../../../../src/workflows/importing/table/find-row.ts';
import { understandTable } from '../../../../src/workflows/importing/understand-table.ts';
import { rawOf, readRaw, rowsOf, tableOf, today } from './read-as.ts';

describe('a table of photos', () => {
  it('is read whatever the order of its columns and the way of writing a date', async () => {
    const rows = await rowsOf(
      [
        'Birth year,Date,Person,Photo file,Sex,Place',
        '1980,1987-05-03,Mei,a.jpg,F,Chengdu',
        '1981,1987/5/3,Jun,b.jpg,male,"Xi\'an, Shaanxi"',
        ',1987,,c.jpg,,',
        ',1987-05,,d.jpg,,',
      ].join('\r\n'),
    );
    expect(rows).toEqual([
      {
        files: ['a.jpg'],
        person: 'Mei',
        date: '1987-05-03',
        place: 'Chengdu',
        facts: { sex: 'female', birthYear: 1980 },
      },
      {
        files: ['b.jpg'],
        person: 'Jun',
        date: '1987-05-03',
        place: "Xi'an, Shaanxi",
        facts: { sex: 'male', birthYear: 1981 },
      },
      { files: ['c.jpg'], date: '1987', facts: {} },
      { files: ['d.jpg'], date: '1987', facts: {} },
    ]);
  });

  it('holds the year in which somebody went missing, also where a whole day is written', async () => {
    const rows = await rowsOf('photo,missing since\na.jpg,1991\nb.jpg,1991-05-04\n');
    expect(rows.map(({ facts }) => facts.missingYear)).toEqual([1991, 1991]);
    expect((await rowsOf('照片,失踪年份\na.jpg,1991年\n'))[0]?.facts.missingYear).toBe(1991);
    const { problems } = await tableOf('photo,year missing\na.jpg,long ago\n');
    expect(problems).toMatchObject([{ line: 2, failure: { details: { column: 'missingYear' } } }]);
  });

  const chinese = '照片,姓名,日期,地点,性别,出生年份\n小梅.jpg,王梅,1987年5月3日,成都,女,1980年\n';
  const expected: TableRow = {
    files: ['小梅.jpg'],
    person: '王梅',
    date: '1987-05-03',
    place: '成都',
    facts: { sex: 'female', birthYear: 1980 },
  };

  it('is read in Chinese, in UTF-8 with and without a byte order mark and in UTF-16', async () => {
    expect(await rowsOf(chinese)).toEqual([expected]);
    expect(await rowsOf(`\ufeff${chinese}`)).toEqual([expected]);
    const units = Uint16Array.from(`\ufeff${chinese}`, (letter) => letter.charCodeAt(0));
    expect(await rowsOf(new Uint8Array(units.buffer))).toEqual([expected]);
  });

  it('is read in GB18030, as spreadsheets on Chinese systems save', async () => {
    // 照片,姓名 CR LF a.jpg,王梅
    const bytes = [
      ...[0xd5, 0xd5, 0xc6, 0xac, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a],
      ...[0x61, 0x2e, 0x6a, 0x70, 0x67, 0x2c, 0xcd, 0xf5, 0xc3, 0xb7],
    ];
    expect(await rowsOf(new Uint8Array(bytes))).toEqual([{ files: ['a.jpg'], person: '王梅', facts: {} }]);
  });

  it('may have semicolons or tabs between its cells', async () => {
    expect(await rowsOf('file;person\na.jpg;Li, Na')).toEqual([
      { files: ['a.jpg'], person: 'Li, Na', facts: {} },
    ]);
    expect(await rowsOf('file\tperson\na.jpg\tLi')).toEqual([{ files: ['a.jpg'], person: 'Li', facts: {} }]);
  });

  it('says which columns it understood and leaves the others alone', async () => {
    const raw = await rawOf('file,Camera,person\na.jpg,X,Li\nb.jpg,Y,Na');
    expect(raw).toMatchObject({ header: ['file', 'Camera', 'person'], counted: 'lines' });
    expect(recognisedChoice(raw).columns).toEqual(['file', undefined, 'person']);
    expect((await tableOf('file,Camera,person\na.jpg,X,Li\nb.jpg,Y,Na')).rowCount).toBe(2);
  });

  it('lists rows that make no sense with their lines and uses the others', async () => {
    const { rows, problems } = await tableOf(
      [
        'file,date,sex,birth year,person',
        'a.jpg,1987-02-30,,,',
        'b.jpg,2027-01-01,,,',
        '"c\n.jpg",1990,,,',
        ',1990,,,Nobody',
        'd.jpg,,x,,',
        'e.jpg,,,2050,',
        'f.jpg,1999,,,',
        'F.JPG,2001,,,',
      ].join('\n'),
    );
    expect([...rows.keys()]).toEqual(['c\n.jpg', 'f.jpg']);
    expect(problems.map(({ line, failure }) => [line, failure.code, failure.details?.['column']])).toEqual([
      [2, 'csv.bad-row', 'date'],
      [3, 'csv.bad-row', 'date'],
      [6, 'csv.bad-row', 'file'],
      [7, 'csv.bad-row', 'sex'],
      [8, 'csv.bad-row', 'birthYear'],
      [10, 'csv.bad-row', 'file'],
    ]);
  });

  it('keeps nothing that a spreadsheet would run', async () => {
    const [row] = await rowsOf('file,person,place\n=x.jpg,"=HYPERLINK(""http://x"",""y"")","\t@SUM(1)"\n');
    expect(row).toEqual({
      files: ['=x.jpg'],
      person: 'HYPERLINK("http://x","y")',
      place: 'SUM(1)',
      facts: {},
    });
    const [signsOnly] = await rowsOf('file,person,place\na.jpg,=+-@,-\n');
    expect(signsOnly).toEqual({ files: ['a.jpg'], facts: {} });
  });

  it('without a column for the photo waits until somebody says which one it is', async () => {
    const table = await tableOf('who,portrait\nLi,a.jpg');
    expect(table).toMatchObject({ missing: 'file-column', problemCount: 0 });
    const [row] = await rowsOf('who,portrait\nLi,a.jpg', { columns: ['person', 'file'] });
    expect(row).toEqual({ files: ['a.jpg'], person: 'Li', facts: {} });
    expect(await readRaw('')).toMatchObject({ ok: false, failure: { code: 'table.not-a-table' } });
  });

  it('may have 100,000 rows and not one more', { timeout: 60_000 }, async () => {
    const rows = (count: number) =>
      `file,person\n${Array.from({ length: count }, (_, index) => `${index}.jpg,Li`).join('\n')}\n`;
    expect((await tableOf(rows(100_000))).rows.size).toBe(100_000);
    expect(await readRaw(rows(100_001))).toMatchObject({ ok: false, failure: { code: 'csv.too-many-rows' } });
    const items = JSON.stringify(Array.from({ length: 100_001 }, () => ({ file: 'a' })));
    expect(await readRaw(items)).toMatchObject({ ok: false, failure: { code: 'csv.too-many-rows' } });
  });

  it("is not read from a photo or a spreadsheet program's own file", async () => {
    const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]);
    expect(await readRaw(photo)).toMatchObject({ ok: false, failure: { code: 'csv.unreadable' } });
    const workbook = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]);
    expect(await readRaw(workbook)).toMatchObject({ ok: false, failure: { code: 'csv.unreadable' } });
  });

  it('is read and understood in slices, tells how far it is, and ends when it is told to', async () => {
    const line = '"a ""b"".jpg",Li Na,2004-05-06,Guiyang,female,1990,Bijie,2001,Zunyi,a scar\n';
    const text = `file,person,date,place,sex,born,birth place,missing,missing from,marks\n${line.repeat(15_000)}`;
    const { signal } = new AbortController();
    const told: number[] = [];
    let longest = 0;
    let since = performance.now();
    const look = setInterval(() => {
      longest = Math.max(longest, performance.now() - since);
      since = performance.now();
    }, 1);
    const raw = await readTable(new Blob([text]), { signal, onProgress: (done) => told.push(done) });
    if (!raw.ok) return expect.fail(raw.failure.code);
    await understandTable(raw.value, recognisedChoice(raw.value), today, signal);
    clearInterval(look);
    expect(raw.value.rows).toHaveLength(15_000);
    expect(raw.value.rows.at(-1)?.line).toBe(15_001);
    expect(raw.value.rows.at(-1)?.cells.at(-1)).toBe('a scar');
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(longest).toBeLessThan(1000);

    const ended = new AbortController();
    const onProgress = (): void => {
      ended.abort();
    };
    expect(await readTable(new Blob([text]), { signal: ended.signal, onProgress })).toEqual({
      ok: false,
      failure: { code: 'engine.cancelled' },
    });
    expect(
      await understandTable(raw.value, recognisedChoice(raw.value), today, ended.signal),
    ).toBeUndefined();
  });

  it('speaks of a file by its path, by the end of its path, or by its name, whatever the capitals', async () => {
    const read = await tableOf('file,person\nAlbum/1.JPG,A\n2.jpg,B\n.\\C\\3.jpg,C');
    expect(findRow(read, 'Home/Album/1.jpg')?.person).toBe('A');
    expect(findRow(read, 'Home/Album/2.jpg')?.person).toBe('B');
    expect(findRow(read, 'c/3.jpg')?.person).toBe('C');
    expect(findRow(read, 'Other/1.jpg')).toBeUndefined();
    expect(findRow(undefined, '1.jpg')).toBeUndefined();
  });

  const good = [
    'file,person,date,place,sex,birth year\n"a ""b"".jpg",=Li,1987年5月3日,成都,女,1980\nb.jpg,Na,1990,,m,\n',
    '{"rows":[{"file":["a.jpg","b\\u202e.jpg"],"person":"=Li","date":"3/5/1987"},{"file":"c.jpg","sex":"女"}]}',
  ].map((text) => new TextEncoder().encode(text));
  const mutated = fc
    .tuple(
      fc.constantFrom(...good),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255), fc.constantFrom('set', 'cut', 'repeat')), {
        minLength: 1,
        maxLength: 8,
      }),
    )
    .map(([whole, changes]) => {
      let bytes = [...whole];
      for (const [at, value, kind] of changes) {
        if (kind === 'set') bytes[at % bytes.length] = value;
        if (kind === 'cut' && bytes.length > 2) bytes = bytes.slice(0, 1 + (at % bytes.length));
        if (kind === 'repeat') bytes = [...bytes, ...bytes.slice(at % bytes.length)];
      }
      return Uint8Array.from(bytes);
    });
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
  const name = fc.constantFrom('file', 'person', 'date', '__proto__', 'constructor', 'agreed by', 'view');
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 300 }).map(encoded),
    fc.json().map(encoded),
    fc.array(fc.dictionary(name, fc.jsonValue())).map((items) => encoded(JSON.stringify(items))),
    fc
      .array(fc.constantFrom('"', ',', '\n', '\r', 'file', 'a.jpg', '=', ';', '\t', '1987', '\0', ' '), {
        maxLength: 200,
      })
      .map((parts) => encoded(parts.join(''))),
  );

  it.each([
    ['arbitrary', anything],
    ['mutated', mutated],
  ])(
    'of 3,000 %s inputs ends in rows or in a failure, never in a throw, and at once',
    { timeout: 120_000 },
    async (_, inputs) => {
      await fc.assert(
        fc.asyncProperty(inputs, async (bytes) => {
          const raw = await readRaw(new Uint8Array(bytes));
          if (!raw.ok) return /^(csv|table)\./.test(raw.failure.code);
          const { signal } = new AbortController();
          const table = await understandTable(raw.value, recognisedChoice(raw.value), today, signal);
          for (const { person = '', place = '' } of table?.rows.values() ?? [])
            if ([person, place].some((text) => /^[=+\-@\s]|\p{Bidi_Control}|\p{Cc}/u.test(text)))
              return false;
          return table !== undefined;
        }),
        { numRuns: 3000, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: true },
      );
    },
  );
});
