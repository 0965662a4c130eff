import type { ComponentChildren } from 'preact';
import type { Inventory } from '../../../../state/privacy/inventory.ts';
import { useTranslator } from '../../../app.ts';
import { sizeWords } from '../../../size-words.ts';
import { shownName, sizeText } from './words.ts';

const kinds = [
  'localStorage',
  'sessionStorage',
  'cookies',
  'files',
  'serviceWorkers',
  'buckets',
  'locks',
] as const;
type RestKind = (typeof kinds)[number];

/** Where else something could lie, named also where nothing does. */
export function RestList({ inventory }: { readonly inventory: Inventory }): ComponentChildren {
  const translator = useTranslator();
  const { t } = translator;
  const { closed, estimate, persisted } = inventory;
  const named: Readonly<Record<RestKind, readonly (readonly [name: string, bytes?: number])[]>> = {
    localStorage: inventory.localStorage.map(({ name, bytes }) => [name, bytes]),
    sessionStorage: inventory.sessionStorage.map(({ name, bytes }) => [name, bytes]),
    cookies: inventory.cookies.map(({ name, bytes }) => [name, bytes]),
    files: inventory.files.map(({ path, bytes }) => [path, bytes]),
    serviceWorkers: inventory.serviceWorkers.map(({ scope }) => [scope]),
    buckets: inventory.buckets.map((name) => [name]),
    locks: inventory.locks.map((name) => [name]),
  };
  return (
    <>
      <h3>{t('inventory.rest')}</h3>
      <dl class="privacy-facts">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`inventory.rest.${kind}`)}</dt>
            <dd>
              {closed.includes(kind) && t('inventory.rest.closed')}
              {!closed.includes(kind) && named[kind].length === 0 && t('inventory.rest.none')}
              {named[kind].length > 0 && (
                <ul class="inventory-names">
                  {named[kind].map(([name, bytes], index) => (
                    <li key={index}>
                      <bdi translate={false}>{shownName(name)}</bdi>
                      {bytes !== undefined && `, ${sizeText(translator, { bytes, exact: true })}`}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
        {estimate !== undefined && (
          <div>
            <dt>{t('inventory.rest.estimate')}</dt>
            <dd>
              {t('inventory.rest.estimate.value', {
                usage: sizeWords(translator, estimate.usage),
                quota: sizeWords(translator, estimate.quota),
              })}
            </dd>
          </div>
        )}
        {persisted !== undefined && (
          <div>
            <dt>{t('inventory.rest.persisted')}</dt>
            <dd>{t(`inventory.rest.persisted.${persisted ? 'yes' : 'no'}`)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
