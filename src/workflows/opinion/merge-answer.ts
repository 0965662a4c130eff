import type { OpinionAnswer, OpinionItem, OpinionRequest } from '../../domain/case.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import { answerKind, type AnswerContent } from '../../domain/pack-format.ts';
import type { SealedHead } from '../../domain/sealed-file.ts';
import type { KeyHeader, Kept, OpenGallery } from '../../gallery/contract.ts';
import { openFile } from '../sealed-file/file-key.ts';
import { readHead } from '../sealed-file/read-head.ts';
import { readAnswer } from './answer-file.ts';
import { packId } from './pack-id.ts';

export interface MergeParts {
  /** Those of the case that is open. */
  readonly requests: readonly Kept<OpinionRequest>[];
  readonly gallery: Pick<OpenGallery, 'commit'>;
  readonly packKey: (header: KeyHeader, passphrase: string) => Promise<Result<CryptoKey>>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface Merged {
  readonly request: OpinionRequest;
  readonly answer: OpinionAnswer;
}

/**
 * Reads an answer to one of the case's packs and keeps it with the case. Fails with `pack.not-a-pack`, `pack.newer`,
 * `pack.damaged`, `pack.other-case`, `pack.expired` (its day in the details), `pack.already-merged`, and as the gallery
 * does; then nothing was changed.
 */
export async function mergeAnswer(parts: MergeParts, file: Blob): Promise<Result<Merged>> {
  const head = await readHead(answerKind, file);
  if (!head.ok) return head;
  const asked = await requestOf(parts.requests, head.value.head);
  if (asked === undefined) return failure('pack.other-case');
  const { record, revision } = asked;
  if (parts.today > record.expiresOn) return failure('pack.expired', { day: record.expiresOn });
  const key = await parts.packKey(head.value.head, record.passphrase);
  if (!key.ok) return key;
  const opened = await openFile(head.value, key.value);
  if (!opened.ok) return opened;
  const content = await readAnswer(opened.value);
  if (!content.ok) return content;
  if (record.answers.some(({ id }) => id === content.value.id)) return failure('pack.already-merged');
  const items = itemsAsked(record, content.value);
  if (items === undefined) return failure('pack.damaged');
  const answer: OpinionAnswer = { ...content.value, items, mergedAt: new Date().toISOString() };
  const request: OpinionRequest = { ...record, answers: [...record.answers, answer] };
  const kept = await parts.gallery.commit([{ kind: 'put', store: 'opinions', record: request, revision }]);
  return kept.ok ? success({ request, answer }) : kept;
}

async function requestOf(
  requests: MergeParts['requests'],
  head: Pick<SealedHead, 'kdf' | 'wrapped'>,
): Promise<Kept<OpinionRequest> | undefined> {
  const id = await packId(head);
  return requests.find(({ record }) => record.id === id);
}

/**
 * What was said about each face that was asked for; undefined when one is missing. A person who was deleted since is no
 * longer asked for, and what was said about them is not kept.
 */
function itemsAsked({ items }: OpinionRequest, answer: AnswerContent): readonly OpinionItem[] | undefined {
  const asked = new Set(items.map(({ item }) => item));
  const said = answer.items.filter(({ item }) => asked.has(item));
  return said.length === asked.size ? said : undefined;
}
