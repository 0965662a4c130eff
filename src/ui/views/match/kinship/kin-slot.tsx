import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { KinshipState, KinSlot as Name } from '../../../../state/match/kinship.ts';
import { phaseOf, shownPhoto } from '../../../../state/slots.ts';
import { useTranslator } from '../../../app.ts';
import { failureText } from '../../../failure-words.ts';
import { FileButton } from '../../compare/file-button.tsx';
import { useHeldOver } from '../../compare/use-held-over.ts';
import { useKeptFocus } from '../../compare/use-kept-focus.ts';
import { KinFace } from './kin-face.tsx';
import '../../../drop-now.css';
import '../../compare/photo-slot.css';

interface Props {
  readonly name: Name;
  readonly kinship: KinshipState;
}

/** One person of the three: asks for a photo, and shows the face that was read. */
export function KinSlot({ name, kinship }: Props): ComponentChildren {
  const { t } = useTranslator();
  const section = useRef<HTMLElement>(null);
  const slot = kinship.slots.value[name];
  const phase = phaseOf(slot);
  useKeptFocus(section, phase);
  const { over, on } = useHeldOver(section);
  const { arrival } = slot;
  const shown = arrival === undefined ? shownPhoto(slot) : undefined;
  const who = t(`kinship.slot.${name}`);
  return (
    <section
      ref={section}
      class={`mat kin-slot ${over ? 'drop-over' : ''}`}
      data-slot={name}
      data-phase={phase}
      aria-label={who}
      tabIndex={-1}
      {...on}
    >
      <h3 class="mat-title">{who}</h3>
      {phase === 'empty' && <p class="kin-hint">{t(`kinship.hint.${name}`)}</p>}
      {arrival?.phase === 'reading' && (
        <>
          <p class="kin-hint">{t('reading.faces')}</p>
          <progress aria-label={t('reading.faces')} />
          <div class="mat-actions">
            <button
              type="button"
              class="button button-quiet"
              aria-label={t('kinship.cancel', { who })}
              onClick={() => {
                kinship.cancel(name);
              }}
            >
              {t('reading.cancel')}
            </button>
          </div>
        </>
      )}
      {arrival?.phase === 'failed' && (
        <>
          <Failed {...failureText({ t }, arrival.failure)} />
          <div class="mat-actions">
            <Choose name={name} kinship={kinship} />
            <button
              type="button"
              class="button button-quiet"
              aria-label={t('kinship.back', { who })}
              onClick={() => {
                kinship.dismiss(name);
              }}
            >
              {t(slot.photos.length > 0 ? 'slot.back' : 'slot.remove')}
            </button>
          </div>
        </>
      )}
      {shown !== undefined && <KinFace name={name} kinship={kinship} photo={shown} />}
      {phase === 'empty' && (
        <div class="mat-actions">
          <Choose name={name} kinship={kinship} />
        </div>
      )}
      {over && <p class="drop-now">{t('slot.dropNow')}</p>}
    </section>
  );
}

function Choose({ name, kinship }: Props): ComponentChildren {
  const { t } = useTranslator();
  return (
    <FileButton
      look="button-plain"
      label={t('kinship.choose', { who: t(`kinship.slot.${name}`) })}
      onPhoto={(photo) => {
        kinship.put(name, photo);
      }}
    >
      {t('slot.choose')}
    </FileButton>
  );
}

function Failed({ title, whatToDo }: ReturnType<typeof failureText>): ComponentChildren {
  return (
    <div class="kin-failed">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{whatToDo}</p>
    </div>
  );
}
