import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cardFrom,
  cardProblems,
  cardWarnings,
  inMonths,
  type CardDraft,
} from '../../../../src/workflows/outgoing/appeal/card.ts';
import { privateSignsIn } from '../../../../src/workflows/outgoing/appeal/private-words.ts';
import { wrapLines } from '../../../../src/workflows/outgoing/appeal/wrap.ts';

const today = '2026-11-22';

function aDraft(change: Partial<CardDraft> = {}): CardDraft {
  return {
    photo: 'reference-1',
    name: '',
    missingYear: '1991',
    ageThen: '4',
    ageNow: '',
    place: '',
    contact: 'Police of Guizhou, 110',
    endsOn: '2027-02-22',
    agreedBy: 'parent',
    ...change,
  };
}

describe('the appeal card', () => {
  test('is made once there is a photo, a contact, an end and somebody who agreed', () => {
    expect(cardFrom(aDraft(), today)).toEqual({
      photo: 'reference-1',
      missingYear: 1991,
      ageThen: 4,
      contact: 'Police of Guizhou, 110',
      endsOn: '2027-02-22',
    });
  });

  test('does not carry who agreed', () => {
    expect(JSON.stringify(cardFrom(aDraft({ agreedBy: 'guardian' }), today))).not.toContain('guardian');
  });

  test.each([
    ['nobody agreed', { agreedBy: '' }, { agreedBy: 'empty' }],
    ['there is no contact', { contact: '  ' }, { contact: 'empty' }],
    ['there is no photo', { photo: '' }, { photo: 'empty' }],
    ['there is no end', { endsOn: '' }, { endsOn: 'empty' }],
    ['its end is no day', { endsOn: '2027-02-30' }, { endsOn: 'invalid' }],
    ['its end is over', { endsOn: '2026-11-21' }, { endsOn: 'past' }],
    ['it would stand for years', { endsOn: '2028-01-01' }, { endsOn: 'far' }],
    ['its year lies ahead', { missingYear: '2031' }, { missingYear: 'invalid' }],
    ['its age is no age', { ageThen: 'four' }, { ageThen: 'invalid' }],
  ] as const)('is not made while %s', (_, change, problems) => {
    expect(cardProblems(aDraft(change), today)).toEqual(problems);
    expect(cardFrom(aDraft(change), today)).toBeUndefined();
  });

  test('may stand for twelve months and not a day longer', () => {
    expect(cardProblems(aDraft({ endsOn: '2027-11-22' }), today)).toEqual({});
    expect(inMonths('2026-11-30', 3)).toBe('2027-02-28');
  });
});

describe('a text for strangers', () => {
  test.each([
    ['12 Main Street', 'address'],
    ['call at 7b, Old Mill Road', 'address'],
    ['Flat 3, Rose House', 'address'],
    ['P.O. Box 77', 'address'],
    ['解放路12号', 'address'],
    ['阳光小区', 'address'],
    ['３栋2单元501室', 'address'],
    ['St. Mary School', 'school'],
    ['grade 3', 'school'],
    ['实验小学', 'school'],
    ['三年级二班', 'school'],
    ['11010519491231002X', 'id-number'],
    ['ID number 12345', 'id-number'],
    ['078-05-1120', 'id-number'],
    ['身份证', 'id-number'],
  ] as const)('is asked about when it reads “%s”', (text, sign) => {
    expect(privateSignsIn(text)).toContain(sign);
  });

  test.each(['Guizhou', 'Xiaolan', '小兰', '110', '0851-8679 1234', '+86 138 0013 8000', 'help@example.org'])(
    'passes when it reads “%s”',
    (text) => {
      expect(cardWarnings({ name: text, place: '', contact: text })).toEqual({
        name: [],
        place: [],
        contact: [],
      });
    },
  );

  test.each(['贵州省贵阳市', '云南昆明官渡区', 'Springfield county', 'the village near Kaili'])(
    'is finer than a province when it reads “%s”',
    (text) => {
      expect(cardWarnings({ name: '', place: text, contact: '' }).place).toContain('finer-place');
    },
  );

  test.each([
    '贵州',
    '贵州省',
    '北京市',
    '重庆',
    '广西壮族自治区',
    '内蒙古自治区',
    '香港特别行政区',
    'Guizhou',
    'Ohio',
  ])('is a province when it reads “%s”', (text) => {
    expect(cardWarnings({ name: '', place: text, contact: '' }).place).toEqual([]);
  });

  test('is never refused: it is only asked about', () => {
    expect(cardFrom(aDraft({ contact: '12 Main Street' }), today)?.contact).toBe('12 Main Street');
  });
});

describe('lines of the card', () => {
  const measure = (line: string): number => Array.from(line).length;

  test('are no wider than the card and lose nothing but spaces at their ends', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,80}$/u), fc.integer({ min: 3, max: 20 }), (text, width) => {
        const lines = wrapLines(text, 'en', width, measure);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('break between Chinese words and never before a full stop', () => {
    const lines = wrapLines('请不要自己去接触任何人。请告诉警方。', 'zh-CN', 11, measure);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^。/u);
  });
});
