import { expect, it } from 'vitest';
import { faceParts } from '../../../../../../src/domain/case.ts';
import { partGroups } from '../../../../../../src/ui/views/search/desk/part-groups.ts';

it('the groups hold every part of the component list once, in its order', () => {
  expect(partGroups.flatMap(({ parts }) => [...parts])).toEqual([...faceParts]);
});
