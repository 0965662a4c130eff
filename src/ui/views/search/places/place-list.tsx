import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PlacePoint } from '../../../../domain/search-filters.ts';
import { useTranslator } from '../../../app.ts';

interface Props {
  readonly id: string;
  readonly places: readonly PlacePoint[];
  /** The option that the arrow keys are on, -1 for none. */
  readonly current: number;
  readonly onChoose: (place: PlacePoint) => void;
}

/** The list of a combobox; the focus stays in the field. */
export function PlaceList({ id, places, current, onChoose }: Props): ComponentChildren {
  const { t } = useTranslator();
  const list = useRef<HTMLUListElement>(null);
  const isOpen = places.length > 0;
  // In a dialog or on a low screen it may open below the edge, and be longer than there is room.
  useEffect(() => {
    if (isOpen) (list.current?.children[current] ?? list.current)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, current]);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      class="place-list"
      aria-label={t('places.options')}
      hidden={!isOpen}
    >
      {places.map((place, at) => (
        <li
          key={`${place.name} ${place.latitude} ${place.longitude}`}
          id={`${id}-${at}`}
          role="option"
          class="place-option"
          aria-selected={at === current}
          // The field would lose the focus, and with it the list, before the click arrives.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onChoose(place);
          }}
        >
          {place.name}
        </li>
      ))}
    </ul>
  );
}
