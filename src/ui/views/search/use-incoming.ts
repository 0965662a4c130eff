import { useCallback } from 'preact/hooks';
import { useSignal, type ReadonlySignal } from '@preact/signals';
import { isAnswerFile, isReviewFile } from '../../../domain/pack-format.ts';
import type { Offered } from '../../../state/importing.ts';
import type { SearchScreen } from '../../../state/search.ts';
import { mostPhotos } from '../../../workflows/comparison.ts';
import { useIncomingFiles } from '../collection/importing/use-incoming-files.ts';

interface Incoming {
  readonly dragging: ReadonlySignal<boolean>;
  /** True after something was dropped in which there is nothing to search. */
  readonly refused: ReadonlySignal<boolean>;
}

const isPhoto = ({ type, name }: File): boolean =>
  type.startsWith('image/') || /\.(heic|heif|tiff?)$/i.test(name);

/**
 * Files dropped or pasted anywhere in the view. A few photos are the person's, unless they are dropped on the choice
 * of where to look; a folder, an archive or more photos than the strip holds are searched; somebody else's review pack
 * opens, and an answer goes to the opinions (`onAnswer` shows them). While these stand in the search's place only
 * answers are taken, while another screen does nothing is.
 */
export function useIncoming(
  { strip, folder, opinion }: Pick<SearchScreen, 'strip' | 'folder' | 'opinion'>,
  shown: 'search' | 'opinion' | 'other',
  onAnswer: () => void,
): Incoming {
  const refused = useSignal(false);
  const take = useCallback(
    (offered: Offered, target: EventTarget | null) => {
      const { files, folders } = offered;
      const answer = files.find(({ name }) => isAnswerFile(name));
      if (answer !== undefined && shown !== 'other') {
        onAnswer();
        opinion.merging.merge(answer).catch(reportError);
      }
      if (shown !== 'search' || answer !== undefined) return;
      const pack = files.find(({ name }) => isReviewFile(name));
      if (pack !== undefined) {
        opinion.reviewing.open();
        opinion.reviewing.choose(pack).catch(reportError);
        return;
      }
      const on = (place: string): boolean => target instanceof Element && target.closest(place) !== null;
      const photosOnly = folders.length === 0 && files.length > 0 && files.every(isPhoto);
      const asReference =
        photosOnly && !on('[data-folder-source]') && (files.length <= mostPhotos || on('[data-reference]'));
      refused.value = false;
      if (asReference) strip.add(files);
      else if (on('[data-reference]') && folders.length === 0) strip.refuse('photo.not-an-image');
      else refused.value = !folder.offer(offered);
    },
    [strip, folder, opinion, refused, shown, onAnswer],
  );
  return { dragging: useIncomingFiles(take), refused };
}
