import { beforeAll, describe, expect, it } from 'vitest';
import type {
  Decision,
  OpinionAnswer,
  OpinionRequest,
  Review,
  Verdict,
} from '../../../../src/domain/case.ts';
import { agreementOf, flaggedIn } from '../../../../src/workflows/opinion/agreement.ts';
import { anAnswer, aRequest, newKey, numbered } from './a-pack.ts';

const merged = '2026-12-02T10:00:00.000Z';
const before = '2026-11-20T10:00:00.000Z';
const after = '2026-12-03T10:00:00.000Z';

let request: OpinionRequest;

beforeAll(async () => {
  request = await aRequest(await newKey(), 6);
});

/** Faces 0 to 2 are meant, 3 to 5 are mixed in. */
function answered(...verdicts: readonly Exclude<Verdict, 'open'>[]): OpinionAnswer {
  const items = verdicts.map((verdict, index) => ({
    item: numbered(100 + index),
    verdict,
    reason: '',
    parts: [],
  }));
  return { ...anAnswer(), items, mergedAt: merged };
}

function reviewed(own: Readonly<Record<number, readonly [Verdict, string][]>>): ReadonlyMap<string, Review> {
  return new Map(
    Object.entries(own).map(([index, said]) => {
      const person = numbered(700 + Number(index));
      const decisions = said.map(([verdict, at]): Decision => ({ at, verdict, reason: '', evidence: 1 }));
      const candidate = { kind: 'person', person } as const;
      return [`person:${person}`, { id: person, case: request.case, candidate, parts: [], decisions }];
    }),
  );
}

describe('the agreement of two people', () => {
  it('counts only faces that both decided on, and no decoys', () => {
    const own = reviewed({ 0: [['lead', before]], 1: [['unsure', before]], 4: [['excluded', before]] });
    const agreement = agreementOf(
      request,
      answered('lead', 'excluded', 'lead', 'excluded', 'excluded', 'unsure'),
      own,
    );
    expect(agreement).toMatchObject({ both: 2, same: 1 });
    expect(agreement.views.map(({ own: mine, second }) => [mine, second.verdict])).toEqual([
      ['lead', 'lead'],
      ['unsure', 'excluded'],
      ['open', 'lead'],
    ]);
  });

  it('says how many of the faces that were mixed in the second person took for leads', () => {
    const strict = answered('lead', 'lead', 'lead', 'excluded', 'unsure', 'excluded');
    const lenient = answered('lead', 'lead', 'lead', 'lead', 'lead', 'excluded');
    expect(agreementOf(request, strict, new Map())).toMatchObject({ decoys: 3, decoysAsLeads: 0 });
    expect(agreementOf(request, lenient, new Map())).toMatchObject({ decoys: 3, decoysAsLeads: 2 });
  });
});

describe('a face that has got a name since the pack was made', () => {
  it('is held against the decision about that person', () => {
    const own = reviewed({ 9: [['lead', before]] });
    const person = { kind: 'person', person: numbered(709) } as const;
    const said = answered('excluded', 'lead', 'lead', 'excluded', 'excluded', 'excluded');
    const first = request.items[0]?.candidate;
    const agreement = agreementOf(request, said, own, (ref) => (ref === first ? person : ref));
    expect(agreement.both).toBe(1);
    expect(flaggedIn([agreement])).toEqual(new Set([`person:${numbered(709)}`]));
  });
});

describe('a lead that the second person excludes', () => {
  const excluded = answered('excluded', 'lead', 'lead', 'excluded', 'excluded', 'excluded');
  const flagged = (own: readonly [Verdict, string][]): boolean =>
    flaggedIn([agreementOf(request, excluded, reviewed({ 0: own }))]).has(`person:${numbered(700)}`);

  it('is flagged, however long ago it was decided', () => {
    expect(flagged([['lead', before]])).toBe(true);
    expect(
      flagged([
        ['unsure', before],
        ['lead', before],
      ]),
    ).toBe(true);
  });

  it('goes on being flagged until it is decided again, whatever is decided', () => {
    expect(
      flagged([
        ['lead', before],
        ['lead', after],
      ]),
    ).toBe(false);
    expect(
      flagged([
        ['lead', before],
        ['excluded', after],
      ]),
    ).toBe(false);
  });

  it('is not flagged where it was no lead', () => {
    expect(flagged([['unsure', before]])).toBe(false);
    expect(flagged([])).toBe(false);
  });
});
