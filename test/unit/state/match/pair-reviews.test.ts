import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { CandidateRef, Decision, Review, Verdict } from '../../../../src/domain/case.ts';
import { reviewsByPair } from '../../../../src/state/search/pair-reviews.ts';
import { aKeptFace, kept } from '../../workflows/people/records.ts';

const decision = (verdict: Verdict, at: string): Decision => ({ at, verdict, reason: '', evidence: 1 });

function review(id: string, of: string, candidate: CandidateRef, decisions: readonly Decision[]): Review {
  return { id, case: of, candidate, parts: [], decisions };
}

function library(reviews: readonly Review[]) {
  return {
    reviews: signal(new Map(reviews.map((record) => [record.id, kept(record)]))),
    faces: signal(new Map([['face-1', kept(aKeptFace('face-1', 'photo', { person: 'grown-2' }))]])),
  };
}

const cases = [{ id: 'case-1', keys: ['person:lost-1'] }];
const grown1 = { kind: 'person', person: 'grown-1' } as const;

describe('what was decided about pairs', () => {
  it('comes from the case that starts from photos of this A', () => {
    const stored = review('r', 'case-1', grown1, [decision('lead', '2026-01-01T00:00:00.000Z')]);
    const reviews = reviewsByPair({ library: library([stored]), cases, sessions: [] });
    expect(reviews.verdictOf('person:lost-1', 'person:grown-1')).toBe('lead');
    expect(reviews.verdictOf('person:lost-2', 'person:grown-1')).toBe('open');
  });

  it('follows a face that has got a name since', () => {
    const stored = review('r', 'case-1', { kind: 'face', face: 'face-1' }, [
      decision('excluded', '2026-01-01T00:00:00.000Z'),
    ]);
    const reviews = reviewsByPair({ library: library([stored]), cases, sessions: [] });
    expect(reviews.verdictOf('person:lost-1', 'person:grown-2')).toBe('excluded');
  });

  it('is what was decided last, in a case or in the search on the screen', () => {
    const stored = review('r', 'case-1', grown1, [decision('lead', '2026-01-01T00:00:00.000Z')]);
    const session = (at: string) => [
      [
        'person:lost-1',
        new Map([['person:grown-1', { candidate: grown1, parts: [], decisions: [decision('unsure', at)] }]]),
      ] as const,
    ];
    const later = reviewsByPair({
      library: library([stored]),
      cases,
      sessions: session('2026-02-01T00:00:00.000Z'),
    });
    expect(later.verdictOf('person:lost-1', 'person:grown-1')).toBe('unsure');
    const earlier = reviewsByPair({
      library: library([stored]),
      cases,
      sessions: session('2025-02-01T00:00:00.000Z'),
    });
    expect(earlier.verdictOf('person:lost-1', 'person:grown-1')).toBe('lead');
  });

  it('is open where nothing was decided, or a decision was taken back', () => {
    const stored = review('r', 'case-1', grown1, [
      decision('lead', '2026-01-01T00:00:00.000Z'),
      decision('open', '2026-01-02T00:00:00.000Z'),
    ]);
    const reviews = reviewsByPair({ library: library([stored]), cases, sessions: [] });
    expect(reviews.verdictOf('person:lost-1', 'person:grown-1')).toBe('open');
  });
});
