import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { packDays } from '../../../../domain/pack-format.ts';
import { daysLater, today } from '../../../../domain/today.ts';
import { useTranslator } from '../../../app.ts';
import { useStepFocus } from '../../collection/backup/use-step-focus.ts';
import { dayWords } from '../../collection/consent/day-words.ts';
import { Choice } from '../../collection/fields/choice.tsx';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { Field } from '../../collection/fields/field.tsx';
import { PackContents } from './pack-contents.tsx';
import { PackMade } from './pack-made.tsx';
import { useOpinion } from './use-opinion.ts';
import './pack-maker.css';

const counts = ['3', '5', '10', '20'] as const;

/** How many faces, until when, what will be in the file; then the file. */
export function PackMaker(): ComponentChildren {
  const { making } = useOpinion();
  const { t, locale } = useTranslator();
  const { now, planned, start, cancel, clear } = making;
  const count = useSignal<(typeof counts)[number]>('5');
  const first = today();
  const last = daysLater(first, packDays.most);
  const until = useSignal(daysLater(first, packDays.usual));
  const wrongDay = until.value < first || until.value > last;
  const tried = useSignal(false);
  const present = now.value;
  const button = useStepFocus<HTMLButtonElement>(present.phase);
  // How the last one ended was said where it was made.
  useEffect(() => clear, [clear]);

  if (present.phase === 'made') return <PackMade made={present} onAgain={clear} />;
  if (present.phase === 'making') {
    const { done, total } = present;
    return (
      <div class="pack-maker">
        <p role="status">{total === 0 ? t('opinion.choosing') : t('opinion.drawing', { done, total })}</p>
        <progress
          class="pack-bar"
          aria-label={t('opinion.drawing.bar')}
          {...(total > 0 ? { value: done, max: total } : {})}
        />
        <button ref={button} type="button" class="button button-plain" onClick={cancel}>
          {t('opinion.cancel')}
        </button>
      </div>
    );
  }
  return (
    <form
      class="pack-maker"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        tried.value = true;
        if (!wrongDay) void start({ candidates: Number(count.value), expiresOn: until.value });
      }}
    >
      <h3>{t('opinion.make')}</h3>
      <Choice
        label={t('opinion.count')}
        hint={t('opinion.count.hint')}
        options={counts.map((value) => ({ value, label: t('opinion.count.first', { count: value }) }))}
        value={count.value}
        onChoose={(value) => {
          count.value = value;
        }}
      />
      <Field
        label={t('opinion.until')}
        hint={t('opinion.until.hint', { days: packDays.most })}
        problem={
          tried.value && wrongDay ? t('opinion.until.problem', { last: dayWords(locale, last) }) : undefined
        }
      >
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            min={first}
            max={last}
            value={until.value}
            onInput={(event) => {
              until.value = event.currentTarget.value;
            }}
          />
        )}
      </Field>
      <PackContents candidates={planned(Number(count.value))} {...(!wrongDay && { until: until.value })} />
      {present.phase === 'failed' && <FailureNote failure={present.failure} />}
      <button ref={button} type="submit" class="button button-primary">
        {t('opinion.save')}
      </button>
    </form>
  );
}
