import type { Translator } from '../../../../i18n/index.ts';
import type { Saved } from '../../../../workflows/outgoing/save-bytes.ts';

export function savedWords({ t }: Translator, saved: Saved): string {
  return t(saved === 'saved' ? 'out.saved' : 'out.notSaved');
}
