import type { ComponentChildren } from 'preact';
import type {
  PictureRef,
  ReportLead,
  ReportMissing,
} from '../../../../../workflows/outgoing/report/model.ts';
import type { DeskPhoto } from '../../../../../workflows/search/contract.ts';
import { useTranslator } from '../../../../app.ts';
import { SheetFace } from './sheet-face.tsx';

/** More would be too small to see anything. */
const mostColumns = 3;

interface Props {
  readonly missing: ReportMissing;
  readonly lead: ReportLead;
  readonly photoOf: (picture: PictureRef) => DeskPhoto | undefined;
}

/** Both faces of one comparison: all photos of the one who is missed, then all of the lead. */
export function SheetFaces({ missing, lead, photoOf }: Props): ComponentChildren {
  const { t } = useTranslator();
  const sides = [
    { title: t('report.faces.missing'), name: 'report.face.missing', photos: missing.photos },
    { title: t('report.faces.lead'), name: 'report.face.lead', photos: lead.photos },
  ] as const;
  const columns = Math.min(mostColumns, Math.max(missing.photos.length, lead.photos.length));
  return (
    <section class="paper-part">
      <h5>{t('report.faces')}</h5>
      <div class="paper-sides">
        {sides.map(({ title, name, photos }) => (
          <div key={name} class="paper-side">
            <h6>{title}</h6>
            <div class="paper-faces" data-columns={columns}>
              {photos.map((photo, index) => (
                <SheetFace
                  key={`${photo.picture.of} ${photo.picture.photo}`}
                  name={t(name, { index: index + 1 })}
                  photo={photo}
                  source={photoOf(photo.picture)}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
