import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PhotoTable, TableRow } from '../../../../src/workflows/importing/contract.ts';
import { readTable } from '../../../../src/workflows/importing/read-table.ts';
import { findRow } from '../../../../src/workflows/importing/table/find-row.ts';

const today = new Date('2026-06-01T12:00:00Z');
const read = (content: BlobPart) => readTable(new Blob([content]), today);

async function table(content: BlobPart): Promise<PhotoTable> {
  const result = await read(content);
  return result.ok ? result.value : expect.fail(JSON.stringify(result.failure));
}
async function rowsOf(content: BlobPart): Promise<readonly TableRow[]> {
  return [...(await table(content)).rows.values()];
}

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
        file: 'a.jpg',
        person: 'Mei',
        date: '1987-05-03',
        place: 'Chengdu',
        sex: 'female',
        birthYear: 1980,
      },
      {
        file: 'b.jpg',
        person: 'Jun',
        date: '1987-05-03',
        place: "Xi'an, Shaanxi",
        sex: 'male',
        birthYear: 1981,
      },
      { file: 'c.jpg', date: '1987' },
      { file: 'd.jpg', date: '1987' },
    ]);
  });

  it('holds the year in which somebody went missing, also where a whole day is written', async () => {
    const rows = await rowsOf('photo,missing since\na.jpg,1991\nb.jpg,1991-05-04\n');
    expect(rows.map(({ missingYear }) => missingYear)).toEqual([1991, 1991]);
    expect((await rowsOf('照片,失踪年份\na.jpg,1991年\n'))[0]?.missingYear).toBe(1991);
    const { problems } = await table('photo,year missing\na.jpg,long ago\n');
    expect(problems).toMatchObject([{ line: 2, failure: { details: { column: 'missingYear' } } }]);
  });

  const chinese = '照片,姓名,日期,地点,性别,出生年份\n小梅.jpg,王梅,1987年5月3日,成都,女,1980年\n';
  const expected: TableRow = {
    file: '小梅.jpg',
    person: '王梅',
    date: '1987-05-03',
    place: '成都',
    sex: 'female',
    birthYear: 1980,
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
    expect(await rowsOf(new Uint8Array(bytes))).toEqual([{ file: 'a.jpg', person: '王梅' }]);
  });

  it('may have semicolons or tabs between its cells', async () => {
    expect(await rowsOf('file;person\na.jpg;Li, Na')).toEqual([{ file: 'a.jpg', person: 'Li, Na' }]);
    expect(await rowsOf('file\tperson\na.jpg\tLi')).toEqual([{ file: 'a.jpg', person: 'Li' }]);
  });

  it('says which columns it understood and which it left alone', async () => {
    const { columns, unknownColumns, rowCount } = await table('file,Camera,person\na.jpg,X,Li\nb.jpg,Y,Na');
    expect(columns).toEqual(['file', 'person']);
    expect(unknownColumns).toEqual(['Camera']);
    expect(rowCount).toBe(2);
  });

  it('lists rows that make no sense with their lines and uses the others', async () => {
    const { rows, problems } = await table(
      [
        'file,date,sex,birth year,person',
        'a.jpg,1987-02-30,,,',
        'b.jpg,3/5/1987,,,',
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
    expect(row).toEqual({ file: '=x.jpg', person: 'HYPERLINK("http://x","y")', place: 'SUM(1)' });
    const [signsOnly] = await rowsOf('file,person,place\na.jpg,=+-@,-\n');
    expect(signsOnly).toEqual({ file: 'a.jpg' });
  });

  it('without a column for the photo fails and shows what was read instead', async () => {
    expect(await read('who,when\nLi,1999')).toEqual({
      ok: false,
      failure: { code: 'csv.wrong-header', details: { read: 'who, when' } },
    });
    expect(await read('')).toMatchObject({ ok: false, failure: { code: 'csv.wrong-header' } });
  });

  it('may have 100,000 rows and not one more', { timeout: 60_000 }, async () => {
    const rows = (count: number) =>
      `file,person\n${Array.from({ length: count }, (_, index) => `${index}.jpg,Li`).join('\n')}\n`;
    expect((await table(rows(100_000))).rows.size).toBe(100_000);
    expect(await read(rows(100_001))).toMatchObject({ ok: false, failure: { code: 'csv.too-many-rows' } });
  });

  it("is not read from a photo or a spreadsheet program's own file", async () => {
    const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]);
    expect(await read(photo)).toMatchObject({ ok: false, failure: { code: 'csv.unreadable' } });
    const workbook = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]);
    expect(await read(workbook)).toMatchObject({ ok: false, failure: { code: 'csv.unreadable' } });
  });

  it('speaks of a file by its path, by the end of its path, or by its name, whatever the capitals', async () => {
    const read = await table('file,person\nAlbum/1.JPG,A\n2.jpg,B\n.\\C\\3.jpg,C');
    expect(findRow(read, 'Home/Album/1.jpg')?.person).toBe('A');
    expect(findRow(read, 'Home/Album/2.jpg')?.person).toBe('B');
    expect(findRow(read, 'c/3.jpg')?.person).toBe('C');
    expect(findRow(read, 'Other/1.jpg')).toBeUndefined();
    expect(findRow(undefined, '1.jpg')).toBeUndefined();
  });

  const good = new TextEncoder().encode(
    'file,person,date,place,sex,birth year\n"a ""b"".jpg",=Li,1987年5月3日,成都,女,1980\nb.jpg,Na,1990,,m,\n',
  );
  const mutated = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255), fc.constantFrom('set', 'cut', 'repeat')), {
      minLength: 1,
      maxLength: 8,
    })
    .map((changes) => {
      let bytes = [...good];
      for (const [at, value, kind] of changes) {
        if (kind === 'set') bytes[at % bytes.length] = value;
        if (kind === 'cut' && bytes.length > 2) bytes = bytes.slice(0, 1 + (at % bytes.length));
        if (kind === 'repeat') bytes = [...bytes, ...bytes.slice(at % bytes.length)];
      }
      return Uint8Array.from(bytes);
    });
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
    fc
      .array(fc.constantFrom('"', ',', '\n', '\r', 'file', 'a.jpg', '=', ';', '\t', '1987', '\0', ' '), {
        maxLength: 200,
      })
      .map((parts) => new TextEncoder().encode(parts.join(''))),
  );

  it.each([
    ['arbitrary', anything],
    ['mutated', mutated],
  ])(
    'of 10,000 %s inputs ends in rows or in a failure, never in a throw, and at once',
    { timeout: 120_000 },
    async (_, inputs) => {
      await fc.assert(
        fc.asyncProperty(inputs, async (bytes) => {
          const result = await readTable(new Blob([new Uint8Array(bytes)]), today);
          if (!result.ok) return result.failure.code.startsWith('csv.');
          for (const { person = '', place = '' } of result.value.rows.values())
            if (/^[=+\-@\s]/.test(person) || /^[=+\-@\s]/.test(place)) return false;
          return true;
        }),
        { numRuns: 10_000, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: true },
      );
    },
  );
});
