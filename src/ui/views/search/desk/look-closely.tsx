import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { closestInAge } from './closest-in-age.ts';
import { DetailHints } from './detail-hints.tsx';
import type { DrawnFaces } from './draw.ts';
import { KeyList } from './key-list.tsx';
import { lookKey } from './look-keys.ts';
import type { LookPhoto } from './look-photo.ts';
import { faceLabel } from './look-words.ts';
import type { Look } from './look.ts';
import { ModeTabs, tabId } from './mode-tabs.tsx';
import { ModeTool } from './mode-tool.tsx';
import { PhotoChoice } from './photo-choice.tsx';
import { Stage } from './stage.tsx';
import { useBlink } from './use-blink.ts';
import { useFace } from './use-face.ts';
import { ViewTools } from './view-tools.tsx';
import './look-closely.css';

interface Props {
  readonly look: Look;
  readonly reference: readonly LookPhoto[];
  readonly candidate: readonly LookPhoto[];
  /** What the other face is called inside a sentence; "candidate" unless given. */
  readonly otherName?: string;
  /** Whether decisions are made around it, so that their keys are listed. */
  readonly deciding?: boolean;
}

/** Two faces large, at the same eye distance and upright, in several ways of comparing them by eye. */
export function LookClosely({
  look,
  reference,
  candidate,
  otherName,
  deciding = false,
}: Props): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const panel = useId();
  const start = closestInAge(reference, candidate);
  const chosen = { reference: useSignal(start?.[0]), candidate: useSignal(start?.[1]) };
  // A photo may have been taken out of the strip meanwhile.
  const first = reference.find(({ id }) => id === chosen.reference.value) ?? reference[0];
  const second = candidate.find(({ id }) => id === chosen.candidate.value) ?? candidate[0];
  const loaded = { reference: useFace(first).value, candidate: useFace(second).value };
  const faces: DrawnFaces = {
    ...(loaded.reference.state === 'ready' && { reference: loaded.reference.face }),
    ...(loaded.candidate.state === 'ready' && { candidate: loaded.candidate.face }),
  };
  const busy = loaded.reference.state === 'reading' || loaded.candidate.state === 'reading';
  const blink = useBlink(look.mode.value === 'blink', look.blinkRate.value);
  const names = { reference: t('desk.reference'), candidate: otherName ?? t('desk.candidate') };
  const labels = {
    reference: faceLabel(words, names.reference, first),
    candidate: faceLabel(words, names.candidate, second),
  };
  return (
    <div
      class="look-closely"
      onKeyDown={(event) => {
        if (!event.defaultPrevented && lookKey(look, event, false)) event.preventDefault();
      }}
    >
      <ModeTabs mode={look.mode} id={panel} />
      <div id={panel} role="tabpanel" aria-labelledby={tabId(panel, look.mode.value)} class="look-panel">
        <Stage look={look} faces={faces} labels={labels} blinking={blink.side.value} busy={busy} />
        <div class="mode-tool">
          <ModeTool look={look} names={names} blink={blink} />
        </div>
      </div>
      {(['reference', 'candidate'] as const).map((side) => {
        const face = loaded[side];
        return face.state === 'failed' ? (
          <div key={side}>
            <p class="look-gone">{labels[side]}</p>
            <FailureNote failure={face.failure} />
          </div>
        ) : null;
      })}
      <ViewTools look={look} />
      <DetailHints reference={loaded.reference} candidate={loaded.candidate} names={names} />
      <PhotoChoice
        label={t('desk.photos.reference')}
        photos={reference}
        chosen={first?.id}
        onChoose={(id) => {
          chosen.reference.value = id;
        }}
      />
      <PhotoChoice
        label={t('desk.photos.other', { name: names.candidate })}
        photos={candidate}
        chosen={second?.id}
        onChoose={(id) => {
          chosen.candidate.value = id;
        }}
      />
      <KeyList shown={look.keysShown} deciding={deciding} />
    </div>
  );
}
