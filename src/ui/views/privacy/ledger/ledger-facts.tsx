import type { ComponentChildren } from 'preact';
import type { LedgerScreen } from '../../../../state/privacy/ledger.ts';
import { useTranslator } from '../../../app.ts';
import { sizeWords } from '../../../size-words.ts';

interface Props {
  readonly ledger: LedgerScreen;
}

export function LedgerFacts({ ledger }: Props): ComponentChildren {
  const { overNetwork, bytes, requests, left, refused, withQuery, sincePhoto } = ledger.sum.value;
  const translator = useTranslator();
  const { t, plural } = translator;
  const counted = (count: number) => (count === 0 ? t('ledger.none') : plural('ledger.requests', count));
  const size = sizeWords(translator, bytes);
  const facts = {
    overNetwork:
      overNetwork === 0 ? t('ledger.none') : t('ledger.withSize', { requests: counted(overNetwork), size }),
    sincePhoto: sincePhotoWords(),
    onDevice: counted(requests - overNetwork),
    withQuery: counted(withQuery),
    refusals: counted(refused),
  };
  return (
    <dl class="privacy-facts">
      {entriesOf(facts).map(([name, fact]) => (
        <div key={name}>
          <dt>{t(`ledger.${name}`)}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );

  function sincePhotoWords(): string {
    if (sincePhoto === undefined) return t('ledger.noPhoto');
    if (sincePhoto === 0 || left > 0) return counted(sincePhoto);
    return t('ledger.ownFiles', { requests: counted(sincePhoto) });
  }
}

function entriesOf<Name extends string>(
  facts: Readonly<Record<Name, string>>,
): readonly (readonly [Name, string])[] {
  return Object.entries(facts) as [Name, string][];
}
