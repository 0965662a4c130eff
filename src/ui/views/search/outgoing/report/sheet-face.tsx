import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReportPhoto } from '../../../../../workflows/outgoing/report/model.ts';
import { treatmentWords } from '../../../../../workflows/outgoing/treatment-words.ts';
import type { DeskPhoto } from '../../../../../workflows/search/contract.ts';
import { useTranslator } from '../../../../app.ts';
import { uprightAspect } from '../../../compare/upright.ts';
import { useFace } from '../../desk/use-face.ts';
import { drawUpright } from '../draw-upright.ts';
import { useDrawing } from '../use-drawing.ts';
import { reportAge, reportYear } from './report-words.ts';

/** Pixels: 50 mm on paper at 240 to the inch. */
const width = 472;

interface Props {
  readonly name: string;
  readonly photo: ReportPhoto;
  readonly source: DeskPhoto | undefined;
}

/** One face, cut out of its photo and upright, with the age and the year that the comparison went by. */
export function SheetFace({ name, photo, source }: Props): ComponentChildren {
  const words = useTranslator();
  const canvas = useRef<HTMLCanvasElement>(null);
  const loaded = useFace(source).value;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (loaded.state !== 'ready' || context === null || context === undefined) return;
    context.resetTransform();
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    drawUpright(context, loaded.face, width);
  }, [loaded]);
  // After the drawing above, which has to be done when the last picture stops being waited for.
  useDrawing(source !== undefined && loaded.state === 'reading');
  const work = treatmentWords(words, photo.handWork ?? {});
  const gone = source === undefined || loaded.state === 'failed';
  return (
    <figure class="paper-face">
      {gone ? (
        <p class="paper-face-gone">{words.t('report.face.gone')}</p>
      ) : (
        <canvas
          ref={canvas}
          width={width}
          height={Math.round(width * uprightAspect)}
          role="img"
          aria-label={name}
        />
      )}
      <figcaption>
        <b>{name}</b>
        {reportAge(words, photo)}; {reportYear(words, photo)}
        {work !== undefined && (
          <span class="paper-face-work">{words.t('treatment.done', { steps: work })}</span>
        )}
      </figcaption>
    </figure>
  );
}
