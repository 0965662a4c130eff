import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { cardLines, drawCard, type CardText } from '../../../../../workflows/outgoing/appeal/draw-card.ts';
import type { DeskPhoto } from '../../../../../workflows/search/contract.ts';
import { useTranslator } from '../../../../app.ts';
import { useFace } from '../../desk/use-face.ts';
import { drawUpright } from '../draw-upright.ts';
import { useDrawing } from '../use-drawing.ts';
import '../paper.css';

interface Props {
  readonly text: CardText;
  readonly photo: DeskPhoto | undefined;
  readonly canvas: RefObject<HTMLCanvasElement>;
  /** What is asked about the card; not asked while there is none, as printing would then print the page round it. */
  readonly children: ComponentChildren;
}

/** The card: one picture for the screen, for paper and for a file. */
export function CardPicture({ text, photo, canvas, children }: Props): ComponentChildren {
  const { t } = useTranslator();
  const loaded = useFace(photo).value;
  const lines = cardLines(text);
  const written = lines.join('\n');
  useLayoutEffect(() => {
    if (canvas.current === null || loaded.state !== 'ready') return;
    const family = getComputedStyle(document.body).fontFamily;
    drawCard(canvas.current, text, family, (context, width) => {
      drawUpright(context, loaded.face, width);
    });
    // `written` stands for the text, which is made anew with each render.
  }, [canvas, loaded, written]);
  useDrawing(photo !== undefined && loaded.state === 'reading');
  if (photo === undefined || loaded.state === 'failed') return <p role="alert">{t('report.face.gone')}</p>;
  return (
    <>
      <figure class="paper paper-card">
        <canvas ref={canvas} role="img" aria-label={lines.join('\n')} />
      </figure>
      {children}
    </>
  );
}
