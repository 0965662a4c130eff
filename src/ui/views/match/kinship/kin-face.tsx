import type { ComponentChildren } from 'preact';
import type { KinshipState, KinSlot } from '../../../../state/match/kinship.ts';
import { beliefOf, pickedFace, type ReadyPhoto } from '../../../../state/slots.ts';
import { mostPhotos } from '../../../../workflows/comparison.ts';
import { useTranslator } from '../../../app.ts';
import { FaceRow } from '../../compare/face-row.tsx';
import { faceName } from '../../compare/face-words.ts';
import { FileButton } from '../../compare/file-button.tsx';
import { UprightFace } from '../../compare/upright-face.tsx';

interface Props {
  readonly name: KinSlot;
  readonly kinship: KinshipState;
  /** The one on show. */
  readonly photo: ReadyPhoto;
}

/** The face that counts, the others to choose from, and what can be done with the photo. */
export function KinFace({ name, kinship, photo }: Props): ComponentChildren {
  const { t } = useTranslator();
  const who = t(`kinship.slot.${name}`);
  const { photos } = kinship.slots.value[name];
  const face = pickedFace(photo);
  return (
    <>
      {face !== undefined && (
        <div class="kin-face">
          <UprightFace url={photo.photo.url} points={face.alignment.points} width={240} />
        </div>
      )}
      <OtherFaces name={name} kinship={kinship} photo={photo} />
      <OtherPhotos name={name} kinship={kinship} />
      <div class="mat-actions">
        {photos.length < mostPhotos && (
          <FileButton
            look="button-quiet"
            label={t('kinship.add', { who })}
            onPhoto={(added) => {
              kinship.add(name, added);
            }}
          >
            {t('slot.add')}
          </FileButton>
        )}
        <FileButton
          look="button-quiet"
          label={t('kinship.replace', { who })}
          onPhoto={(instead) => {
            kinship.put(name, instead);
          }}
        >
          {t('slot.replace')}
        </FileButton>
        <button
          type="button"
          class="button button-quiet"
          aria-label={t('kinship.remove', { who })}
          onClick={() => {
            kinship.remove(name);
          }}
        >
          {t('slot.remove')}
        </button>
      </div>
    </>
  );
}

function OtherFaces({ name, kinship, photo }: Props): ComponentChildren {
  const words = useTranslator();
  const { t, plural } = words;
  const { faces, width } = photo.content;
  if (faces.length < 2) return null;
  return (
    <>
      <p class="kin-soft">{plural('faces.count', faces.length)}</p>
      <FaceRow
        label={t('kinship.pick', { who: t(`kinship.slot.${name}`) })}
        faces={faces.map((face, index) => ({
          name: faceName(words, {
            faces,
            index,
            width,
            age: beliefOf(photo, index, face),
          }),
          url: photo.photo.url,
          points: face.alignment.points,
        }))}
        selected={photo.selected}
        onSelect={(face) => {
          kinship.pick(name, face);
        }}
      />
    </>
  );
}

function OtherPhotos({ name, kinship }: Omit<Props, 'photo'>): ComponentChildren {
  const { t } = useTranslator();
  const { photos, shown } = kinship.slots.value[name];
  if (photos.length < 2) return null;
  const faces = photos.flatMap((photo, index) => {
    const face = pickedFace(photo);
    if (face === undefined) return [];
    return [
      {
        name: t('kinship.photo', { index: index + 1, count: photos.length }),
        url: photo.photo.url,
        points: face.alignment.points,
      },
    ];
  });
  return (
    <FaceRow
      label={t('kinship.photos', { who: t(`kinship.slot.${name}`) })}
      faces={faces}
      selected={shown}
      onSelect={(photo) => {
        kinship.show(name, photo);
      }}
    />
  );
}
