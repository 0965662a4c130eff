import { describe, expect, it } from 'vitest';
import { cardToReturnTo } from '../../../../../../src/ui/views/collection/people/way-back.ts';

const ids = ['ana', 'bao', 'chen', 'dai'];

describe('the card that the focus goes to after the page of a person', () => {
  it('is none while no page was left, whatever was opened', () => {
    expect(cardToReturnTo(ids, { person: undefined, card: { id: 'chen', index: 2 } })).toBeUndefined();
  });

  it('is that of the person, wherever the order has put it since', () => {
    expect(cardToReturnTo(ids, { person: 'chen', card: { id: 'chen', index: 0 } })).toBe(2);
  });

  it('is that of the photo or face over which the person was opened, in a list of those', () => {
    expect(cardToReturnTo(ids, { person: 'somebody', card: { id: 'dai', index: 3 } })).toBe(3);
  });

  it('is the one in the place of a person who was deleted', () => {
    expect(cardToReturnTo(ids, { person: 'gone', card: { id: 'gone', index: 1 } })).toBe(1);
  });

  it('is the first when nothing is known', () => {
    expect(cardToReturnTo(ids, { person: 'gone', card: undefined })).toBe(0);
  });
});
