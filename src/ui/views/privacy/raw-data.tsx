import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { jsonText, saveJson } from '../../../state/privacy/raw-data.ts';
import { useTranslator } from '../../app.ts';
import type { PartName } from './frame/part-names.ts';
import { usePrivacy } from './use-privacy.ts';

interface Props {
  readonly part: PartName;
  /** Gathered when it is asked for. */
  readonly data: () => unknown;
}

type Done = 'copied' | 'saved' | 'failed';

/** The last thing of a part: all that it shows, as JSON to copy or to save. */
export function RawData({ part, data }: Props): ComponentChildren {
  const { page } = usePrivacy();
  const { t } = useTranslator();
  const done = useSignal<Done | undefined>(undefined);
  const name = { part: t(`privacy.part.${part}`) };
  const attempt = (task: () => Promise<Done | undefined>): void => {
    done.value = undefined;
    task().then(
      (outcome) => {
        done.value = outcome;
      },
      () => {
        // Forbidden by the browser, or the disk is full: there is nothing more to do from here.
        done.value = 'failed';
      },
    );
  };
  return (
    <div class="privacy-raw">
      <button
        type="button"
        class="button button-quiet button-edge"
        aria-label={t('privacy.raw.copy.name', name)}
        onClick={() => {
          attempt(async () => {
            await page.navigator.clipboard.writeText(jsonText(data()));
            return 'copied';
          });
        }}
      >
        {t('privacy.raw.copy')}
      </button>
      <button
        type="button"
        class="button button-quiet"
        aria-label={t('privacy.raw.save.name', name)}
        onClick={() => {
          attempt(async () => ((await saveJson(page, part, data())) ? 'saved' : undefined));
        }}
      >
        {t('privacy.raw.save')}
      </button>
      <p role="status">{done.value !== undefined && t(`privacy.raw.${done.value}`)}</p>
    </div>
  );
}
