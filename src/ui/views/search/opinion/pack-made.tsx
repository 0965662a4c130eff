import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Making } from '../../../../state/search/opinion/making.ts';
import { useTranslator } from '../../../app.ts';
import { PackPassphrase } from './pack-passphrase.tsx';
import './pack-maker.css';

interface Props {
  readonly made: Extract<Making, { readonly phase: 'made' }>;
  readonly onAgain: () => void;
}

/** The file is there; now its passphrase has to be told. */
export function PackMade({ made, onAgain }: Props): ComponentChildren {
  const { t, plural, sentences } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { request, leftOut } = made;
  const decoys = request.items.filter(({ decoy }) => decoy).length;
  return (
    <div class="pack-maker">
      <h3 ref={heading} tabIndex={-1}>
        {t('opinion.made')}
      </h3>
      <p role="status">
        {sentences([
          plural('opinion.made.candidates', request.items.length - decoys),
          plural('opinion.made.decoys', decoys),
          ...(leftOut > 0 ? [plural('opinion.made.leftOut', leftOut)] : []),
        ])}
      </p>
      <PackPassphrase passphrase={request.passphrase} />
      <button type="button" class="button button-plain" onClick={onAgain}>
        {t('opinion.again')}
      </button>
    </div>
  );
}
