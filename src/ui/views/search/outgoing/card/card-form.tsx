import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { agreeing } from '../../../../../domain/gallery.ts';
import type { OutgoingCard } from '../../../../../state/search/outgoing/card.ts';
import { longest, type CardDraft } from '../../../../../workflows/outgoing/appeal/card.ts';
import { useTranslator } from '../../../../app.ts';
import { Choice } from '../../../collection/fields/choice.tsx';
import { useFocusProblem } from '../../../collection/fields/focus-problem.ts';
import { reportAge } from '../report/report-words.ts';
import { TextField } from './text-field.tsx';
import './card-form.css';

/** What goes on the card; everything but the photo, the contact and the end may stay empty. */
export function CardForm({ card }: { readonly card: OutgoingCard }): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const form = useRef<HTMLFormElement>(null);
  const attempts = useSignal(0);
  useFocusProblem(form, attempts.value);
  const { draft, photos, warnings } = card;
  const problems = card.asked.value ? card.problems.value : {};
  const set = (changed: Partial<CardDraft>): void => {
    draft.value = { ...draft.peek(), ...changed };
  };
  const { photo, name, missingYear, ageThen, ageNow, place, contact, endsOn, agreedBy } = draft.value;
  const number = (wrong: boolean, key: 'appeal.problem.number' | 'appeal.problem.year') =>
    wrong ? t(key) : undefined;
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        card.make();
        if (card.made.peek() === undefined) attempts.value += 1;
      }}
    >
      <Choice
        label={t('appeal.photo')}
        problem={problems.photo && t('appeal.problem.photo')}
        options={photos.value.map((one, index) => ({
          value: one.id,
          label: t('appeal.photo.one', { index: index + 1, age: reportAge(words, one) }),
        }))}
        value={photo}
        onChoose={(value) => {
          set({ photo: value });
        }}
      />
      <TextField
        label={t('appeal.name')}
        hint={t('appeal.name.hint')}
        optional
        longest={longest.name}
        value={name}
        problem={undefined}
        signs={warnings.value.name}
        onText={(text) => {
          set({ name: text });
        }}
      />
      <div class="appeal-numbers">
        <TextField
          label={t('appeal.missingYear')}
          optional
          numeric
          value={missingYear}
          problem={number(problems.missingYear !== undefined, 'appeal.problem.year')}
          onText={(text) => {
            set({ missingYear: text });
          }}
        />
        <TextField
          label={t('appeal.ageThen')}
          optional
          numeric
          value={ageThen}
          problem={number(problems.ageThen !== undefined, 'appeal.problem.number')}
          onText={(text) => {
            set({ ageThen: text });
          }}
        />
        <TextField
          label={t('appeal.ageNow')}
          optional
          numeric
          value={ageNow}
          problem={number(problems.ageNow !== undefined, 'appeal.problem.number')}
          onText={(text) => {
            set({ ageNow: text });
          }}
        />
      </div>
      <TextField
        label={t('appeal.place')}
        hint={t('appeal.place.hint')}
        optional
        longest={longest.place}
        value={place}
        problem={undefined}
        signs={warnings.value.place}
        onText={(text) => {
          set({ place: text });
        }}
      />
      <TextField
        label={t('appeal.contact')}
        hint={t('appeal.contact.hint')}
        longest={longest.contact}
        value={contact}
        problem={problems.contact && t('appeal.problem.contact')}
        signs={warnings.value.contact}
        onText={(text) => {
          set({ contact: text });
        }}
      />
      <TextField
        label={t('appeal.endsOn')}
        hint={t('appeal.endsOn.hint')}
        type="date"
        value={endsOn}
        problem={problems.endsOn && t(`appeal.problem.end.${problems.endsOn}`)}
        onText={(text) => {
          set({ endsOn: text });
        }}
      />
      <Choice
        label={t('appeal.agreedBy')}
        hint={t('appeal.agreedBy.hint')}
        problem={problems.agreedBy && t('appeal.problem.agreedBy')}
        options={agreeing.map((value) => ({ value, label: t(`consent.agreedBy.${value}`) }))}
        value={agreedBy}
        onChoose={(value) => {
          set({ agreedBy: value });
        }}
      />
      <button type="submit" class="button button-primary">
        {t('appeal.make')}
      </button>
    </form>
  );
}
