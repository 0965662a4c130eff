import { describe, expect, it } from 'vitest';
import { visiblePart } from '../../../../../src/ui/views/compare/visible-part.ts';

const curves = {
  likeness: [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5],
  strangers: [0, 0, 0.1, 0.4, 0.4, 0.1, 0, 0, 0, 0],
  onePerson: [0, 0, 0, 0, 0.1, 0.3, 0.3, 0.1, 0.0001, 0],
};

describe('the part of the curves to draw', () => {
  it('leaves out the ends where there is nothing to see', () => {
    expect(visiblePart(curves, 1).likeness).toEqual([-2, -1, 0, 1, 2, 3]);
    expect(visiblePart(curves, 1).onePerson).toEqual([0, 0, 0.1, 0.3, 0.3, 0.1]);
  });

  it('takes in a pair that lies outside', () => {
    expect(visiblePart(curves, 5).likeness).toEqual([-2, -1, 0, 1, 2, 3, 4, 5]);
  });
});
