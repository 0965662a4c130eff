import type { ComponentChildren } from 'preact';
import type { Id } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { PickPerson } from './pick-person.tsx';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly faces: readonly Id[];
  /** Whose faces they are now. */
  readonly from?: Id;
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** Gives the chosen faces to somebody who has a name. */
export function GiveDialog({ faces, from, selection, onClose }: Props): ComponentChildren {
  const { people } = useCollection();
  const { t } = useTranslator();
  return (
    <PickPerson
      title={t('people.pick.give')}
      without={from}
      onPick={(person) => {
        selection.end();
        void people.give(faces, person);
      }}
      onClose={onClose}
    />
  );
}
