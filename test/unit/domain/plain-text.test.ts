import { describe, expect, it } from 'vitest';
import { recordChecks } from '../../../src/domain/backup-records.ts';
import { wrong } from '../../../src/domain/checks.ts';
import { plainLine, plainText } from '../../../src/domain/plain-text.ts';
import { hostileStrings } from '../../tools/hostile/strings.ts';

describe('plain text', () => {
  it('keeps what people write, in any language', () => {
    for (const text of ['Lan\tWei\n1987', 'Nguyễn Thị Hương', 'שלום 1987', '👩‍👩‍👧', 'བཀྲ་ཤིས་', '<b>&amp;'])
      expect(plainText(text)).toBe(text);
    expect(plainLine('Lan\tWei\n1987\u2028May')).toBe('Lan Wei 1987 May');
  });

  it('drops what turns the direction of writing, control characters and halves of characters', () => {
    expect(plainText('photo\u202Egpj.exe')).toBe('photogpj.exe');
    expect(plainText('a\u0000\u001B[31mb\u2066c\u2069\uD83Dd')).toBe('a[31mbcd');
  });

  it('leaves eight marks on a letter', () => {
    expect(plainText(`Z${'\u0301'.repeat(200)}x`)).toBe(`Z${'\u0301'.repeat(8)}x`);
  });

  it('of ten million characters takes a moment, whatever they are', () => {
    const start = performance.now();
    for (const one of ['\u202E', '\u0301', 'W', '\uD83D', '\n']) plainText(one.repeat(2_000_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a record from a backup', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const person = (name: unknown, more: object = {}) =>
    recordChecks.people({ id, collection: id, name, createdAt: '2026-01-02T03:04:05Z', ...more });

  it.each(hostileStrings)('comes with its words as plain text: %j', (text) => {
    expect(person(text, { note: text })).toMatchObject({ name: plainText(text), note: plainText(text) });
  });

  it('is not believed with words longer than anybody writes', () => {
    expect(person('W'.repeat(10_000_000))).toBe(wrong);
    expect(person('Lan', { note: 'W'.repeat(10_000_000) })).toBe(wrong);
  });

  it('brings no field with it that it does not have, and no other prototype', () => {
    const forged = JSON.parse(
      `{"id":"${id}","collection":"${id}","name":"Lan","createdAt":"2026-01-02T03:04:05Z",
        "__proto__":{"sex":"female"},"constructor":1,"toString":"x"}`,
    ) as unknown;
    const checked = recordChecks.people(forged);
    expect(Object.keys(checked)).toEqual(['id', 'collection', 'name', 'createdAt']);
    expect(Object.getPrototypeOf(checked)).toBe(Object.prototype);
    expect(checked).not.toHaveProperty('sex');
  });
});
