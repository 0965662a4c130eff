import type { ComponentChildren } from 'preact';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { useSearch } from '../use-search.ts';
import { DoubtQuestion } from './doubt-question.tsx';
import { FailedPhotos } from './failed-photos.tsx';

/** What there is to say about the reference photos: none that could be used, no room, perhaps two people. */
export function StripNotes(): ComponentChildren {
  const { strip } = useSearch();
  return (
    <div class="reference-notes">
      <FailedPhotos />
      <FailureNote failure={strip.refused.value} />
      <DoubtQuestion />
    </div>
  );
}
