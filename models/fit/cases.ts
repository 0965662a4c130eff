/** Labelled comparisons for the calibration. */
import type { AgeBelief } from '../../src/domain/face.ts';
import type { Case } from './calibrate.ts';
import type { Aged, FitFace } from './faces.ts';
import { likenessOf, templateOf, type TemplateModel } from './template-model.ts';

/** All pairs; of different people only about `share`, chosen by a fixed rule. `number` gives each person one number. */
export function casesOf(
  faces: readonly Aged<FitFace>[],
  model: TemplateModel,
  number: (person: string) => number,
  share: number,
): Case[] {
  const templates = faces.map((face) => templateOf(face, model));
  const cases: Case[] = [];
  let dice = 1;
  faces.forEach((p, i) => {
    for (let j = i + 1; j < faces.length; j += 1) {
      const q = faces[j];
      const [a, b] = [templates[i], templates[j]];
      if (q === undefined || a === undefined || b === undefined) continue;
      const same = p.person === q.person;
      dice = (Math.imul(dice, 1664525) + 1013904223) >>> 0;
      if (!same && dice / 2 ** 32 >= share) continue;
      cases.push({
        likeness: likenessOf(a, b),
        ages: [p.age, q.age],
        same,
        quality: Math.min(p.quality, q.quality),
        people: [number(p.person), number(q.person)],
        weight: 1,
      });
    }
  });
  return cases;
}

/** Weights of cases scaled so that they sum to `total`. */
export function weighed(cases: readonly Case[], total: number): Case[] {
  return cases.map((each) => ({ ...each, weight: total / cases.length }));
}

/** One number for each person, in order of asking. */
export function numbering(): (person: string) => number {
  const known = new Map<string, number>();
  return (person) => {
    const number = known.get(person) ?? known.size;
    known.set(person, number);
    return number;
  };
}

/** An age known to the year. */
export function knownAge(years: number): AgeBelief {
  return { mean: years + 0.5, sd: 0.3, source: 'stated' };
}
