/** A pack from one device to another and back, with real pictures, real keys and a real gallery. */
import { describe, expect, it } from 'vitest';
import type { Decision, Review } from '../../../../src/domain/case.ts';
import type { Result } from '../../../../src/domain/errors.ts';
import { packPicture, type AnswerContent } from '../../../../src/domain/pack-format.ts';
import { headBytes, sealedChunkBytes } from '../../../../src/domain/sealed-file.ts';
import type { Kept } from '../../../../src/gallery/contract.ts';
import { agreementOf } from '../../../../src/workflows/opinion/agreement.ts';
import { mergeAnswer } from '../../../../src/workflows/opinion/merge-answer.ts';
import { at, codeOf, only, valueOf } from '../../engine/expecting.ts';
import { answering, asking, keyOf, lastDay, refOf, theCase, today, unlocking, wanted } from './a-pack.ts';

const pixelOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<{ size: readonly number[]; red: number }> => {
  const picture = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  const size = [picture.width, picture.height];
  return { size, red: context?.getImageData(256, 300, 1, 1).data[0] ?? 0 };
};

describe('a pack from one person to another', () => {
  it('opens elsewhere with its passphrase, shows every face the same way, and says nothing of them', async () => {
    const { made, files } = await asking(40);
    const { request, leftOut } = valueOf(made);
    expect(leftOut).toBe(0);
    const { pack } = valueOf(await unlocking(only(files), request.passphrase));
    expect(pack.references.map(({ statedAge }) => statedAge)).toEqual([6, undefined]);
    expect(pack.expiresOn).toBe(lastDay);
    expect(pack.items).toHaveLength(2 * wanted);
    expect(pack.items.map(({ item }) => item)).toEqual(request.items.map(({ item }) => item));
    for (const [, bytes] of pack.pictures) {
      expect((await pixelOf(bytes)).size).toEqual([packPicture.width, packPicture.height]);
      expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/Exif|Grimsby/);
    }
    for (const { pictures } of pack.items) {
      const [left, right] = only(pictures).points;
      expect([left.x, left.y, right.x, right.y].map(Math.round)).toEqual([195, 269, 317, 269]);
    }
    const { pictures, ...said } = pack;
    expect(JSON.stringify(said)).not.toMatch(/Ottoline|Grimsby|harbour|evidence|decoy|candidate|case/);
    expect(pictures.size).toBe(2 + 2 * wanted);
  });

  it('holds the faces that the request says, mixed', async () => {
    const orders: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const { made, files } = await asking(40);
      const { request } = valueOf(made);
      const { pack } = valueOf(await unlocking(only(files), request.passphrase));
      for (const [index, { candidate, decoy }] of request.items.entries()) {
        const place = candidate.kind === 'file' ? Number(candidate.sha256) : -1;
        expect(place < wanted).toBe(!decoy);
        const bytes = pack.pictures.get(only(at(pack.items, index).pictures).id);
        const { red } = await pixelOf(bytes ?? new Uint8Array());
        expect(Math.abs(red - (40 + place * 4))).toBeLessThanOrEqual(2);
      }
      orders.push(request.items.map(({ decoy }) => (decoy ? 'x' : 'o')).join(''));
    }
    // Twenty orders of three and three: four times the same by chance once in 8,000 runs.
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('has nothing in clear', async () => {
    const { made, files } = await asking(40);
    const { request } = valueOf(made);
    const bytes = new Uint8Array(await only(files).arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    for (const told of [
      'Ottoline',
      'harbour',
      lastDay,
      request.id,
      request.passphrase,
      'JFIF',
      '\xff\xd8\xff',
    ]) {
      expect(text).not.toContain(told);
    }
    expect((bytes.length - headBytes) % sealedChunkBytes).toBe(0);
  });

  it('does not open with another passphrase, after its last day, or once it was altered', async () => {
    const { made, files } = await asking(40);
    const { request } = valueOf(made);
    const file = only(files);
    expect(codeOf(await unlocking(file, 'abcd-efgh-jkmn-pqrs-tuvw'))).toBe('pack.wrong-passphrase');
    expect(codeOf(await unlocking(file, request.passphrase, '2026-12-07'))).toBe('pack.expired');
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[bytes.length - 40_000] = (bytes[bytes.length - 40_000] ?? 0) ^ 1;
    expect(codeOf(await unlocking(new Blob([bytes]), request.passphrase))).toBe('pack.damaged');
  });

  it('is not made of too few faces, and then leaves neither file nor request', async () => {
    const { gallery, made, files } = await asking(5);
    expect(codeOf(made)).toBe('pack.too-few');
    expect(files).toEqual([]);
    expect(valueOf(await gallery.list('opinions')).kept).toEqual([]);
  });

  it('leaves no request behind when the file could not be saved', async () => {
    const { gallery, made } = await asking(40, {
      close: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    });
    expect(codeOf(made)).toBe('gallery.quota');
    expect(valueOf(await gallery.list('opinions')).kept).toEqual([]);
  });
});

describe('the answer on its way back', () => {
  it('is kept once with the case, and shows where the two differ', async () => {
    const { vault, gallery, made, files } = await asking(40);
    const { request } = valueOf(made);
    const opened = valueOf(await unlocking(only(files), request.passphrase));
    const decoys = new Set(request.items.filter(({ decoy }) => decoy).map(({ item }) => item));
    const items: AnswerContent['items'] = opened.pack.items.map(({ item }, index) => ({
      item,
      verdict: decoys.has(item) ? (index % 2 === 0 ? 'lead' : 'excluded') : 'excluded',
      reason: 'the ears differ',
      parts: [{ part: 'ears', verdict: 'different' }],
    }));
    const answer = await answering(opened, items);
    const merge = async (): Promise<Result<unknown>> =>
      mergeAnswer(
        {
          requests: valueOf(await gallery.list('opinions')).kept,
          gallery,
          packKey: (header, words) => vault.packKey(header, words),
          today,
        },
        answer,
      );
    valueOf(await merge());
    const kept: Kept<typeof request> = only(valueOf(await gallery.list('opinions')).kept);
    expect(kept.record.answers).toHaveLength(1);
    expect(codeOf(await merge())).toBe('pack.already-merged');

    const decided: Decision = { at: '2026-11-20T10:00:00.000Z', verdict: 'lead', reason: '', evidence: 2 };
    const review: Review = {
      id: theCase,
      case: theCase,
      candidate: refOf(0),
      parts: [],
      decisions: [decided],
    };
    const agreement = agreementOf(kept.record, only(kept.record.answers), new Map([[keyOf(0), review]]));
    expect(agreement).toMatchObject({ both: 1, same: 0, decoys: 3 });
    expect(agreement.views.filter(({ flagged }) => flagged).map(({ key }) => key)).toEqual([keyOf(0)]);
    const taken = items.filter(({ item, verdict }) => decoys.has(item) && verdict === 'lead').length;
    expect(agreement.decoysAsLeads).toBe(taken);
  });

  it('belongs to no other case', async () => {
    const first = await asking(40);
    const second = await asking(40);
    const { request } = valueOf(first.made);
    const opened = valueOf(await unlocking(only(first.files), request.passphrase));
    const answer = await answering(
      opened,
      opened.pack.items.map(({ item }) => ({ item, verdict: 'unsure', reason: '', parts: [] })),
    );
    const merged = await mergeAnswer(
      {
        requests: valueOf(await second.gallery.list('opinions')).kept,
        gallery: second.gallery,
        packKey: (header, words) => second.vault.packKey(header, words),
        today,
      },
      answer,
    );
    expect(codeOf(merged)).toBe('pack.other-case');
  });
});
