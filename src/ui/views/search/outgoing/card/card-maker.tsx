import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { OutgoingCard } from '../../../../../state/search/outgoing/card.ts';
import type { AppealCard } from '../../../../../workflows/outgoing/appeal/card.ts';
import { useTranslator } from '../../../../app.ts';
import { Ask } from '../ask.tsx';
import { DrawingContext } from '../use-drawing.ts';
import { savedWords } from '../saved-words.ts';
import { CardForm } from './card-form.tsx';
import { CardPicture } from './card-picture.tsx';
import { cardContents, cardText } from './card-words.ts';

/** First the form, then the card as it leaves, then the question. */
export function CardMaker({ card }: { readonly card: OutgoingCard }): ComponentChildren {
  const { t } = useTranslator();
  const made = card.made.value;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(made);
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to what came in its place.
    if (made !== before.current) place.current?.querySelector<HTMLElement>('.maker-preview, input')?.focus();
    before.current = made;
  }, [made]);
  if (card.photos.value.length === 0) return <p>{t('appeal.photo.none')}</p>;
  return (
    <div ref={place}>
      {made === undefined ? <CardForm card={card} /> : <MadeCard card={card} made={made} />}
    </div>
  );
}

function MadeCard({ card, made }: { readonly card: OutgoingCard; readonly made: AppealCard }) {
  const words = useTranslator();
  const { t } = words;
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useSignal(0);
  const outcome = useSignal<string | undefined>(undefined);
  const text = cardText(words, made);
  const save = async (): Promise<void> => {
    if (canvas.current !== null) outcome.value = savedWords(words, await card.save(canvas.current));
  };
  return (
    <DrawingContext.Provider value={drawing}>
      <button type="button" class="button button-plain" onClick={card.change}>
        {t('appeal.change')}
      </button>
      <p class="maker-preview" tabIndex={-1}>
        {t('out.preview')}
      </p>
      <CardPicture text={text} photo={card.photo(made.photo)} canvas={canvas}>
        <Ask
          contains={cardContents(words, text)}
          cleared={card.cleared}
          actions={[
            { label: t('out.print'), act: card.print },
            {
              label: t('appeal.save'),
              act: () => {
                save().catch(reportError);
              },
            },
          ]}
          busy={drawing.value > 0 ? t('report.reading') : undefined}
          hint={t('out.print.hint')}
          outcome={outcome.value}
        />
      </CardPicture>
    </DrawingContext.Provider>
  );
}
