import { describe, expect, it } from 'vitest';
import { keepCase, closeCase, reopenCase, updateCase } from '../../../../src/workflows/cases/cases.ts';
import { aFace } from '../../a-face.ts';
import { codeOf } from '../../code-of.ts';
import { aContent, aPhoto, aReview, ofCase, person } from './a-case.ts';

const now = '2026-05-01T10:00:00.000Z';
const made = () => {
  let count = 0;
  return { now, newId: () => `new-${String((count += 1))}` };
};
const plan = (content = aContent()) => {
  const kept = keepCase(content, ofCase('case'), [], made());
  if (!kept.ok) throw new Error(kept.failure.code);
  return kept.value;
};

describe('a search that is kept', () => {
  it('becomes record, consent, reviews and pictures in one commit', () => {
    const review = aReview('session', 'session', person('li'), [[now, 'lead']]);
    const kept = keepCase(aContent(), ofCase('case'), [review], made());
    if (!kept.ok) throw new Error(kept.failure.code);
    expect(kept.value.changes.map((change) => ('store' in change ? change.store : change.kind))).toEqual([
      'cases',
      'consents',
      'reviews',
      'put-picture',
      'put-picture',
    ]);
    expect(kept.value.changes[2]).toMatchObject({ record: { id: 'new-1', case: 'case', decisions: [{}] } });
    expect(kept.value.kept.record).toMatchObject({ id: 'case', openedAt: now, name: 'L.' });
  });

  it('holds no picture in its record, which is read whole with all others', () => {
    expect(plan().kept.record.references).toEqual([
      expect.not.objectContaining({ view: expect.anything() as unknown }),
    ]);
  });

  it('needs a photo', () => {
    expect(codeOf(keepCase(aContent({ references: [] }), ofCase('case'), [], made()))).toBe(
      'case.no-references',
    );
  });
});

describe('a kept case', () => {
  it('is written again only when something has changed', () => {
    expect(updateCase(plan().kept, aContent()).changes).toEqual([]);
    expect(updateCase(plan().kept, aContent({ name: 'Li' })).changes).toMatchObject([
      { kind: 'put', revision: 1, record: { name: 'Li' } },
    ]);
  });

  it('takes pictures of photos that come, and gives up those of photos that go', () => {
    const { changes, kept } = updateCase(plan().kept, aContent({ references: [aPhoto('second')] }));
    expect(changes.slice(1)).toMatchObject([
      { kind: 'put-picture', id: 'view:second' },
      { kind: 'put-picture', id: 'crop:second' },
      { kind: 'delete-picture', id: 'view:first' },
      { kind: 'delete-picture', id: 'crop:first' },
    ]);
    expect(kept.revision).toBe(2);
  });

  it('takes the pictures anew when somebody picked another face in a photo', () => {
    const photo = { ...aPhoto('first'), face: aFace({ score: 0.5 }) };
    const { changes } = updateCase(plan().kept, aContent({ references: [photo] }));
    expect(changes.slice(1).map(({ kind }) => kind)).toEqual(['put-picture', 'put-picture']);
  });

  it('stays closed while its facts are put right, and can be worked on again', () => {
    const closed = closeCase(plan().kept, 'stopped', now).kept;
    const corrected = updateCase(closed, aContent({ note: 'aunt called' })).kept;
    expect(corrected.record).toMatchObject({ closedAt: now, outcome: 'stopped', note: 'aunt called' });
    expect(reopenCase(corrected).kept.record).not.toHaveProperty('closedAt');
  });
});
