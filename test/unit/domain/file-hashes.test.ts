import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildIdText,
  checksumsText,
  parseChecksums,
  type FileHash,
} from '../../../src/domain/file-hashes.ts';

const hash = 'a3'.repeat(32);
const hashes = fc.stringMatching(/^[0-9a-f]{64}$/);
const names = fc.stringMatching(/^[\w@+~-][\w .@+~-]{0,30}[\w]$/).filter((name) => !/^\.+$/.test(name));
const paths = fc.array(names, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const lists = fc.uniqueArray(fc.record({ path: paths, sha256: hashes }), {
  minLength: 1,
  maxLength: 30,
  selector: ({ path }) => path,
});

function refused(text: string) {
  const result = parseChecksums(text);
  return result.ok ? 'ok' : result.failure;
}

describe('a list of file hashes', () => {
  it('is read back as it was written, whatever the files are called', () => {
    fc.assert(
      fc.property(lists, (files) => {
        const read = parseChecksums(checksumsText(files));
        expect(read.ok).toBe(true);
        if (read.ok) expect(new Set(read.value)).toEqual(new Set(files));
      }),
    );
  });

  it('is the same text in whatever order the files come', () => {
    fc.assert(
      fc.property(lists, (files) => {
        expect(checksumsText([...files].reverse())).toBe(checksumsText(files));
      }),
    );
  });

  it('may be written for binary files, from the folder itself, with other line ends or capitals', () => {
    const text = `\uFEFF${hash.toUpperCase()} *./models/a.bin\r\n${hash}  ./index.html`;
    expect(parseChecksums(text)).toEqual({
      ok: true,
      value: [
        { path: 'models/a.bin', sha256: hash },
        { path: 'index.html', sha256: hash },
      ],
    });
  });

  it('is refused as a whole for one line that is none, and that line is told', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.string({ maxLength: 40 }), (files, place, text) => {
        const noLine = `x${text.replaceAll(/[\r\n]/g, '')}`;
        const lines = checksumsText(files).trimEnd().split('\n');
        const at = place % (lines.length + 1);
        lines.splice(at, 0, noLine);
        expect(refused(lines.join('\n'))).toEqual({
          code: 'fingerprints.not-a-list',
          details: { line: at + 1 },
        });
      }),
    );
  });

  it.each([
    '../index.html',
    '/etc/passwd',
    'a//b',
    'a/./b',
    'a/../../b',
    'https://example.org/a.js',
    'a.js?x=1',
    'a.js#x',
    'a%2e%2e/b',
    'a\\b',
    'name\u202Egnp.exe',
    'tab\there',
  ])('is refused for a path that leaves the folder or hides something: %j', (path) => {
    expect(refused(`${hash}  index.html\n${hash}  ${path}\n`)).toEqual({
      code: 'fingerprints.not-a-list',
      details: { line: 2 },
    });
  });

  it('is refused when it names a file twice, says nothing, or is far too long', () => {
    expect(refused(`${hash}  a\n${hash}  b\n${hash}  ./a\n`)).toEqual({
      code: 'fingerprints.twice',
      details: { line: 3 },
    });
    for (const text of ['', '\n', '\uFEFF'])
      expect(refused(text), JSON.stringify(text)).toEqual({ code: 'fingerprints.empty-list' });
    expect(refused('a'.repeat(1_000_001))).toEqual({ code: 'fingerprints.too-large' });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(hash, '  ', ' *', '\n', 'a', '/', '..', '\u202E', '\0', '😀')),
        (parts) => {
          const text = parts.join('');
          expect(typeof parseChecksums(text).ok).toBe('boolean');
        },
      ),
    );
  });
});

describe('the text that a build’s id is made of', () => {
  const file = (path: string): FileHash => ({ path, sha256: hash });

  it('leaves out the list and the service worker, which carry the id', () => {
    const rest = [file('index.html'), file('assets/service-worker.js')];
    expect(buildIdText([...rest, file('SHA256SUMS'), file('service-worker.js')])).toBe(checksumsText(rest));
  });

  it('changes with every hash and every name', () => {
    const other = 'b4'.repeat(32);
    const texts = [
      [file('a'), file('b')],
      [file('a'), { path: 'b', sha256: other }],
      [file('a'), file('c')],
      [file('a')],
    ].map(buildIdText);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
