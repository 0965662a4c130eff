import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { mostPhotos } from '../../../../workflows/comparison.ts';
import { phaseOf } from '../../../../state/slots.ts';
import { useTranslator } from '../../../app.ts';
import { EmptyPicture } from '../../../empty-picture.tsx';
import { UndoOffer } from '../../../undo-offer.tsx';
import { useKeptFocus } from '../../compare/use-kept-focus.ts';
import { useSearch } from '../use-search.ts';
import { AddPhotos } from './add-photos.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';
import { StripTile } from './strip-tile.tsx';
import '../../../drop-now.css';
import './reference-strip.css';

/** Up to five photos of the person who is looked for: each with its face and age, and room for more. */
export function ReferenceStrip({ dragging }: { readonly dragging: boolean }): ComponentChildren {
  const { strip } = useSearch();
  const { t } = useTranslator();
  const section = useRef<HTMLElement>(null);
  const open = useSignal<string | undefined>(undefined);
  const entries = strip.entries.value;
  const shown = entries.filter(({ slot }) => phaseOf(slot) !== 'failed');
  useKeptFocus(section, entries.map(({ id, slot }) => `${id} ${phaseOf(slot)}`).join());
  const empty = entries.length === 0;
  return (
    <section
      ref={section}
      class={`reference ${empty ? 'reference-empty' : ''} ${dragging ? 'drop-over' : ''}`}
      aria-labelledby="reference-title"
      data-reference
      tabIndex={-1}
    >
      {empty && <EmptyPicture name="search" />}
      <h2 id="reference-title" class={empty ? 'reference-title' : 'visually-hidden'}>
        {t('search.strip.title')}
      </h2>
      {shown.length > 0 && (
        <ol class="strip">
          {shown.map((entry, index) => (
            <StripTile
              key={entry.id}
              entry={entry}
              index={index}
              count={shown.length}
              onOpen={() => {
                open.value = entry.id;
              }}
            />
          ))}
          {shown.length < mostPhotos && (
            <li class="strip-add">
              <AddPhotos kind="tile" />
            </li>
          )}
        </ol>
      )}
      {empty && <p class="reference-hint">{t('search.strip.empty')}</p>}
      <AddPhotos kind={shown.length === 0 ? 'first' : 'more'} />
      {open.value !== undefined && (
        <ReferenceDialog
          id={open.value}
          onClose={() => {
            open.value = undefined;
          }}
        />
      )}
      {empty && <p class="reference-hint">{t('search.strip.kept')}</p>}
      {dragging && <p class="drop-now">{t('search.strip.dropNow')}</p>}
      <UndoOffer
        undo={strip.undo}
        words={(offer) => {
          // Those that are all still there were not removed, but put right by hand.
          const here = new Set(entries.map(({ id }) => id));
          return t(offer.every(({ id }) => here.has(id)) ? 'undo.adjust' : 'search.strip.removed');
        }}
        onTakeBack={() => {
          strip.takeBack();
          section.current?.focus({ preventScroll: true });
        }}
      />
    </section>
  );
}
