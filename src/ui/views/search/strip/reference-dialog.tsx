import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { photoHints } from '../../../../domain/photo-hints.ts';
import { benchSubject } from '../../../../state/photo-bench/subject.ts';
import { readyOf } from '../../../../state/search/strip-entry.ts';
import { beliefOf, factsOf, fileYear } from '../../../../state/slots.ts';
import { useTranslator } from '../../../app.ts';
import { AdjustedNote } from '../../../photo-bench/adjusted-note.tsx';
import { PhotoHints } from '../../../photo-bench/photo-hints.tsx';
import { useModal } from '../../../use-modal.ts';
import { AgeDialog } from '../../compare/age-dialog.tsx';
import { FaceOutlines } from '../../compare/face-outlines.tsx';
import { FaceRow } from '../../compare/face-row.tsx';
import { ageWords, faceName, yearWords } from '../../compare/face-words.ts';
import { useSearch } from '../use-search.ts';
import { AdjustReference } from './adjust-reference.tsx';

interface Props {
  /** Of the strip's entry. */
  readonly id: string;
  readonly onClose: () => void;
}

/** One reference photo large: whose face, how old, from which year; or away with it. */
export function ReferenceDialog({ id, onClose }: Props): ComponentChildren {
  const { strip } = useSearch();
  const words = useTranslator();
  const { t, plural } = words;
  const dialog = useModal();
  const heading = useId();
  const editing = useSignal(false);
  const entries = strip.entries.value.filter((entry) => readyOf(entry) !== undefined);
  const index = entries.findIndex((entry) => entry.id === id);
  const entry = entries[index];
  const ready = entry === undefined ? undefined : readyOf(entry);
  const hints = ready === undefined ? [] : photoHints(ready.face, ready.photo.facts ?? ready.photo.content);
  const close = (): void => {
    dialog.current?.close();
  };
  const names = { index: index + 1, count: entries.length };
  return (
    <dialog ref={dialog} class="modal reference-dialog" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{t('search.photo.title', names)}</h2>
      {ready !== undefined && (
        <>
          <div class="stage">
            <img
              class="stage-photo"
              src={ready.photo.photo.url}
              alt={plural('faces.count', ready.photo.content.faces.length)}
            />
            <FaceOutlines
              content={ready.photo.content}
              selected={ready.photo.selected}
              onPick={(face) => {
                strip.pick(id, face);
              }}
            />
          </div>
          {ready.photo.content.faces.length > 1 && (
            <>
              <p>{t('search.photo.pick')}</p>
              <FaceRow
                label={t('search.photo.pick')}
                faces={ready.photo.content.faces.map((face, at, faces) => ({
                  name: faceName(words, {
                    faces,
                    index: at,
                    width: ready.photo.content.width,
                    age: beliefOf(ready.photo, at, face),
                  }),
                  url: ready.photo.photo.url,
                  points: face.alignment.points,
                  of: ready.photo.content.width,
                }))}
                selected={ready.photo.selected}
                onSelect={(face) => {
                  strip.pick(id, face);
                }}
              />
            </>
          )}
          <p>{ageWords(words, beliefOf(ready.photo, ready.photo.selected, ready.face))}</p>
          <p class="reference-hint">{yearWords(words, factsOf(ready.photo, ready.photo.selected))}</p>
          <AdjustedNote photo={ready.photo} />
          <PhotoHints hints={hints} />
        </>
      )}
      <div class="reference-dialog-actions">
        <button type="button" class="button button-primary" onClick={close}>
          {t('search.photo.close')}
        </button>
        {ready !== undefined && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              editing.value = true;
            }}
          >
            {t('search.photo.edit')}
          </button>
        )}
        {ready !== undefined && entry?.kept === false && (
          <AdjustReference id={id} subject={benchSubject(ready.photo)} hints={hints} onUsed={close} />
        )}
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            close();
            strip.remove(id);
          }}
        >
          {t('search.photo.remove')}
        </button>
      </div>
      {editing.value && ready !== undefined && (
        <AgeDialog
          title={t('search.photo.age')}
          facts={factsOf(ready.photo, ready.photo.selected)}
          savedIn={fileYear(ready.photo)}
          onSave={(facts) => {
            strip.state(id, facts);
          }}
          onClose={() => {
            editing.value = false;
          }}
        />
      )}
    </dialog>
  );
}
