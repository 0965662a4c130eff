import type { SearchUnit, StatedFacts } from '../../../../src/workflows/search/contract.ts';
import type { Side } from '../../../../src/workflows/comparison.ts';
import type { TemplateIndex } from '../../../../src/workflows/search/template-index.ts';
import { success } from '../../../../src/domain/errors.ts';
import { between, direction } from '../a-person.ts';
import { aFace } from '../../a-face.ts';

/** A person of the collection. */
export function aUnit(id: string, side: Side, facts: StatedFacts = {}): SearchUnit {
  return { key: `person:${id}`, ref: { kind: 'person', person: id }, side, facts };
}

/** Photos of one person: the same `who` gives faces as alike as photos of one person are. */
export function photosOf(who: number, count: number, age: number, share = 0.7): Side {
  return Array.from({ length: count }, (_, index) => ({
    face: aFace({
      template: {
        values: between(direction(31 * who + 104_729 * (index + age)), direction(who), share),
        kernel: 'test',
      },
    }),
    age: { mean: age, sd: 2, source: 'estimated' as const },
  }));
}

/** Many different people of all ages and qualities. */
export function strangers(count: number, from = 1): readonly SearchUnit[] {
  return Array.from({ length: count }, (_, index) => {
    const who = 10_000 + from + index;
    const side = photosOf(who, 1 + (index % 5), (index * 7) % 70).map((photo) => ({
      ...photo,
      face: { ...photo.face, quality: { ...photo.face.quality, eyeDistance: 10 + (index % 60) } },
      ...(index % 3 === 0 && { year: 1960 + (index % 60) }),
    }));
    return aUnit(`s${String(from + index)}`, side);
  });
}

/** What the worker's index promises, by the plainest scan there is. */
export function plainIndex(): TemplateIndex {
  const rows: Float32Array[] = [];
  return {
    add(templates) {
      rows.push(...templates);
      return Promise.resolve(rows.length - templates.length);
    },
    nearest(query, k) {
      const near = rows.map((row, index) => ({
        index,
        similarity: row.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0),
      }));
      return Promise.resolve(
        success(near.sort((p, q) => q.similarity - p.similarity || p.index - q.index).slice(0, k)),
      );
    },
    dispose() {
      rows.length = 0;
    },
  };
}
