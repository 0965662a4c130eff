import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { Field } from '../fields/field.tsx';
import { Tick } from '../fields/tick.tsx';
import { shortest, shortestUnjudged } from './passphrase-rules.ts';
import { StrengthMeter } from './strength-meter.tsx';
import type { PassphraseChoice } from './use-passphrase-choice.ts';

interface Props {
  readonly choice: PassphraseChoice;
  readonly label: string;
}

/** Typed twice unless it can be seen, with its strength in words and a bar. */
export function NewPassphrase({ choice, label }: Props): ComponentChildren {
  const { t } = useTranslator();
  const meter = useId();
  const { passphrase, repeated, seen, strength, problem } = choice;
  const type = seen.value ? 'text' : 'password';
  const count = strength.value === 'unknown' ? shortestUnjudged : shortest;
  return (
    <>
      <Field
        label={label}
        hint={t('vault.first.hint')}
        problem={
          problem.value === undefined || problem.value === 'different'
            ? undefined
            : t(`vault.passphrase.${problem.value}`, { count })
        }
        describedBy={meter}
      >
        {(attributes) => (
          <input
            {...attributes}
            type={type}
            autoComplete="new-password"
            autoCapitalize="off"
            spellcheck={false}
            value={passphrase.value}
            onInput={(event) => {
              passphrase.value = event.currentTarget.value;
              problem.value = undefined;
            }}
          />
        )}
      </Field>
      <StrengthMeter id={meter} shown={strength.value} />
      <Tick
        label={t('vault.passphrase.show')}
        checked={seen.value}
        onChange={(checked) => {
          seen.value = checked;
          problem.value = undefined;
        }}
      />
      {!seen.value && (
        <Field
          label={t('vault.passphrase.repeat')}
          problem={problem.value === 'different' ? t('vault.passphrase.different') : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="password"
              autoComplete="new-password"
              value={repeated.value}
              onInput={(event) => {
                repeated.value = event.currentTarget.value;
                problem.value = undefined;
              }}
            />
          )}
        </Field>
      )}
    </>
  );
}
