import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../../src/workflows/outgoing/report/compose.ts';
import { contentsOf } from '../../../../src/workflows/outgoing/report/contents.ts';
import {
  reportTicks,
  usualTicks,
  type ReportTick,
  type ReportTicks,
} from '../../../../src/workflows/outgoing/report/model.ts';
import { aReportInput, aReview, secrets } from './a-report.ts';

const nothing: ReportTicks = {
  reasons: false,
  opinions: false,
  names: false,
  facts: false,
  places: false,
  notes: false,
  files: false,
};

/** Which ticks a text needs, all of them, to be in a report. */
const needs: Readonly<Record<keyof typeof secrets, readonly ReportTick[]>> = {
  caseName: ['names'],
  caseNote: ['notes'],
  marks: ['facts'],
  clothing: ['facts'],
  lastSeenPlace: ['places'],
  leadName: ['names'],
  leadPlace: ['places'],
  file: ['files'],
  partNote: ['notes'],
  reason: ['reasons'],
  opinionReason: ['opinions', 'reasons'],
  reviewer: ['opinions', 'names'],
};

const anyTicks = fc.record(
  Object.fromEntries(reportTicks.map((tick) => [tick, fc.boolean()])) as Record<
    ReportTick,
    fc.Arbitrary<boolean>
  >,
);

describe('a report', () => {
  test('holds every text that its ticks ask for and none that they do not, whatever is ticked', () => {
    fc.assert(
      fc.property(anyTicks, (ticks) => {
        const written = JSON.stringify(composeReport(aReportInput(), ticks));
        for (const [name, text] of Object.entries(secrets)) {
          const wanted = needs[name as keyof typeof secrets].every((tick) => ticks[tick]);
          expect(written.includes(text), name).toBe(wanted);
        }
      }),
    );
  });

  test('says nothing of who, where or what was noted unless somebody ticks it', () => {
    const contents = contentsOf(composeReport(aReportInput(), usualTicks));
    expect(contents).toMatchObject({ names: 0, facts: 0, places: 0, notes: 0, files: 0, reviewers: 0 });
    expect(contents).toMatchObject({ pictures: 2, parts: 2, decisions: 2, reasons: 2, opinions: 1 });
  });

  test('says what it holds by counting what is in it', () => {
    const all: ReportTicks = {
      ...usualTicks,
      names: true,
      facts: true,
      places: true,
      notes: true,
      files: true,
    };
    expect(contentsOf(composeReport(aReportInput(), all))).toEqual({
      pictures: 2,
      evidence: 1,
      parts: 2,
      decisions: 2,
      reasons: 2,
      opinions: 1,
      reviewers: 1,
      names: 2,
      facts: 9,
      places: 2,
      notes: 2,
      files: 1,
    });
  });

  test('flags a second opinion that differs from the decision, and takes only those about this lead', () => {
    const [lead] = composeReport(aReportInput(), usualTicks).leads;
    expect(lead?.opinions).toEqual([
      {
        at: '2026-11-21T18:00:00Z',
        verdict: 'excluded',
        agrees: false,
        reason: secrets.opinionReason,
      },
    ]);
  });

  test('says of a decision that the evidence was hidden then', () => {
    const review = aReview({
      decisions: [
        { at: '2026-11-20T09:00:00Z', verdict: 'unsure', reason: '', evidence: 1.8, blind: true },
        { at: '2026-11-21T10:30:00Z', verdict: 'lead', reason: '', evidence: 1.9 },
      ],
    });
    const [first] = aReportInput().leads;
    const input = aReportInput({ leads: first === undefined ? [] : [{ ...first, review }] });
    expect(composeReport(input, usualTicks).leads[0]?.decisions.map(({ blind }) => blind)).toEqual([
      true,
      undefined,
    ]);
  });

  test('says neither that a second opinion agrees nor that it differs while nobody has decided', () => {
    const [first] = aReportInput().leads;
    const input = aReportInput({ leads: first === undefined ? [] : [{ ...first, review: undefined }] });
    expect(composeReport(input, usualTicks).leads[0]?.opinions?.[0]).not.toHaveProperty('agrees');
  });

  test('gives the share of missed pairs for the years between these two ages', () => {
    const [lead] = composeReport(aReportInput(), nothing).leads;
    expect(lead?.band).toMatchObject({ from: 20, to: 30 });
  });

  test('leaves out a face part of which only a note was written while notes stay out', () => {
    const review = aReview({ parts: [{ part: 'nose', note: secrets.partNote }] });
    const [first] = aReportInput().leads;
    const input = aReportInput({ leads: first === undefined ? [] : [{ ...first, review }] });
    expect(composeReport(input, nothing).leads[0]?.parts).toEqual([]);
    expect(composeReport(input, { ...nothing, notes: true }).leads[0]?.parts).toHaveLength(1);
  });

  test('works for somebody of whom nothing is stated and a lead that nobody reviewed', () => {
    const [first] = aReportInput().leads;
    const input = aReportInput({
      about: { name: '', facts: {} },
      requests: [],
      leads: first === undefined ? [] : [{ ...first, review: undefined }],
    });
    const report = composeReport(input, usualTicks);
    expect(report.missing.facts).toEqual({});
    expect(report.leads[0]).toMatchObject({ parts: [], decisions: [], opinions: [] });
  });
});
