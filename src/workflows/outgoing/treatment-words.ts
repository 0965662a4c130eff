/** What was done to a photo by hand, in words: for the report, the collection and wherever else a photo is shown. */
import type { HandWork, Treatment } from '../../domain/treatment.ts';
import type { MessageKey, Translator } from '../../i18n/index.ts';

const steps = [
  ['quarterTurns', 'treatment.turned'],
  ['mirrored', 'treatment.mirrored'],
  ['straighten', 'treatment.straightened'],
  ['crop', 'treatment.cropped'],
  ['fade', 'treatment.fade'],
  ['contrast', 'treatment.contrast'],
  ['grey', 'treatment.grey'],
  ['sharpen', 'treatment.sharpened'],
] as const satisfies readonly (readonly [step: keyof Treatment, key: MessageKey])[];

type StepKey = (typeof steps)[number][1] | 'treatment.cut' | 'treatment.marked';

/** Parts of a list, in the order in which they were done; none where nothing was. */
export function treatmentSteps({ treatment = {}, marked, cut }: HandWork): readonly StepKey[] {
  const keys: StepKey[] = [];
  for (const [step, key] of steps)
    if ((treatment[step] ?? 0) !== 0) keys.push(step === 'crop' && cut === true ? 'treatment.cut' : key);
  if (marked === true) keys.push('treatment.marked');
  return keys;
}

/** "turned, cropped" as the language lists it; undefined where nothing was done by hand. */
export function treatmentWords(
  { t, list }: Pick<Translator, 't' | 'list'>,
  work: HandWork,
): string | undefined {
  const keys = treatmentSteps(work);
  return keys.length === 0 ? undefined : list(keys.map((key) => t(key)));
}
