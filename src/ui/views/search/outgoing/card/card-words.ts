import type { Translator } from '../../../../../i18n/index.ts';
import type { AppealCard } from '../../../../../workflows/outgoing/appeal/card.ts';
import type { CardText } from '../../../../../workflows/outgoing/appeal/draw-card.ts';
import { dayWords } from '../../../collection/consent/day-words.ts';

/** All that is written on the card. */
export function cardText({ t, locale }: Translator, card: AppealCard): CardText {
  const { name, missingYear, ageThen, ageNow, place, contact, endsOn } = card;
  return {
    locale,
    title: t('appeal.card.title'),
    name,
    facts: [
      ...(missingYear === undefined ? [] : [t('appeal.card.missing', { year: String(missingYear) })]),
      ...(ageThen === undefined ? [] : [t('appeal.card.then', { age: ageThen })]),
      ...(ageNow === undefined ? [] : [t('appeal.card.now', { age: ageNow })]),
      ...(place === undefined ? [] : [t('appeal.card.place', { place })]),
    ],
    contact: t('appeal.card.contact', { contact }),
    care: t('appeal.card.care'),
    end: t('appeal.card.end', { day: dayWords(locale, endsOn) }),
  };
}

/** What it contains, word for word, for the question before it leaves. */
export function cardContents({ t }: Translator, text: CardText): readonly string[] {
  const { name, facts, contact, end } = text;
  return [t('appeal.has.photo'), ...(name === undefined ? [] : [name]), ...facts, contact, end];
}
