/** Beyond the walls: the web site, files in and out; and what today asks for. */

import { ConversionRate } from '#domain/money/conversion.ts';
import { z } from '#shared/zod.ts';
import { query, task } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import * as t from '../types.ts';

const ExportKind = z.enum(['parties', 'lots', 'results']);
/** `history`: a past sale as it is told; nothing of it becomes ours. */
const ImportKind = z.enum(['parties', 'lots', 'history']);

/** A person reads these: the same finding in both languages. */
const Sentence = z.strictObject({ fr: z.string(), en: z.string() });

/** What is said of a line of a file; line 0 is the file as a whole. */
const FileIssue = z.strictObject({ line: z.int(), code: z.string(), reason: Sentence });

const Recognised = z.strictObject({
  what: z.string(),
  choice: z.string(),
  certainty: z.enum(['given', 'certain', 'likely', 'guess']),
  why: z.string(),
});

/** A result of a file beside the lot that it is about, as the house has it. */
export const ResultSeen = z.strictObject({
  line: z.int(),
  lot: z.string(),
  title: z.string(),
  /** The title that the file has, where it has one. */
  toldTitle: z.string(),
  lowEstimate: t.Price,
  highEstimate: t.Price,
  outcome: z.enum(['sold', 'unsold', 'withdrawn']),
  price: t.Price.nullable(),
  paddle: t.Paddle.nullable(),
  /** What a person is asked before the row is taken: all of it is confirmed together. */
  asks: z.array(z.enum(['other_title', 'number_shared', 'far_price', 'under_reserve'])).readonly(),
});
export type ResultSeen = z.output<typeof ResultSeen>;

export const ImportReport = z.strictObject({
  dryRun: z.boolean(),
  recognised: z.array(Recognised),
  read: z.int(),
  accepted: z.int(),
  refused: z.array(FileIssue),
  warnings: z.array(FileIssue),
  saleId: t.SaleId.nullable(),
  historySaleId: t.HistorySaleId.nullable(),
  /** Consignors whom the file names and the house does not know, or knows several of. */
  consignorsAsked: z.array(z.string()).readonly(),
  /** Of results that are foreseen: each beside its lot; first, and all of them, those that ask. */
  results: z.array(ResultSeen).readonly(),
  /** Figures of the kind imported: lots, sold, hammerTotal… */
  counts: z.record(z.string(), z.int()),
});

/** Why a file is not taken in at all; what is wrong with a row stands in the report. */
const IMPORT_REFUSALS = [
  'clock_behind',
  'profile_unknown',
  'file_unreadable',
  'past_sale_untitled',
  'no_edition_in_force',
  'sale_unknown',
  'sale_not_open',
  'cancelled',
] as const;

/** One sentence of the home screen: what the law or the terms ask for, in order of consequence. */
export const AgendaEntry = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('notices_to_send'),
    count: z.int(),
    amount: t.Money,
  }),
  z.strictObject({
    code: z.literal('consignors_to_pay'),
    saleId: t.SaleId,
    saleTitle: z.string(),
    count: z.int(),
    amount: t.Money,
    available: t.Money,
    before: t.IsoDate,
  }),
  z.strictObject({
    code: z.literal('invoices_to_issue'),
    saleId: t.SaleId,
    saleTitle: z.string(),
    count: z.int(),
    amount: t.Money,
  }),
  /** Sold, and their buyers not named: no invoice goes out for these lots. */
  z.strictObject({
    code: z.literal('lots_to_attribute'),
    saleId: t.SaleId,
    saleTitle: z.string(),
    count: z.int(),
    amount: t.Money,
  }),
  z.strictObject({
    code: z.literal('statements_to_issue'),
    saleId: t.SaleId,
    saleTitle: z.string(),
    count: z.int(),
  }),
  /** Consignors told of a sale that was cancelled since: nothing is paid to them before (FR-3). */
  z.strictObject({
    code: z.literal('statements_to_correct'),
    saleId: t.SaleId,
    saleTitle: z.string(),
    count: z.int(),
  }),
  /** Consignors who owe the house something by their statements. */
  z.strictObject({ code: z.literal('consignors_owe'), count: z.int(), amount: t.Money }),
  z.strictObject({
    code: z.literal('reiteration_deadline'),
    invoiceId: t.InvoiceId,
    number: z.string(),
    buyerName: z.string(),
    amount: t.Money,
    before: t.IsoDate,
  }),
  /** A lot put up again made less, and its first buyer was not asked for it. Source: CT-5.7. */
  z.strictObject({
    code: z.literal('shortfall_to_claim'),
    invoiceId: t.InvoiceId,
    amount: t.Money,
  }),
  /** A seller asked for a new auction, and the notice is without effect. Source: FR-6, CT-5.7. */
  z.strictObject({
    code: z.literal('default_to_undo'),
    invoiceId: t.InvoiceId,
    number: z.string(),
    buyerName: z.string(),
    amount: t.Money,
  }),
  /** Paddles of a sale to come or open whose holders are not, or no longer, admitted. */
  z.strictObject({
    code: z.literal('paddles_not_admitted'),
    saleId: t.SaleId,
    saleTitle: z.string(),
    count: z.int(),
  }),
  /** Lots bought by whoever is known by now as their seller, or his like. Source: CT-9.13. */
  z.strictObject({
    code: z.literal('sellers_bought'),
    saleId: t.SaleId,
    saleTitle: z.string(),
    count: z.int(),
  }),
  /** Sellers who, by their files, are not what they signed as. Source: FR-4, CT-9.14. */
  z.strictObject({
    code: z.literal('seller_changed'),
    consignmentId: t.ConsignmentId,
    number: z.string(),
    saleTitle: z.string(),
  }),
  z.strictObject({ code: z.literal('persons_twice'), count: z.int() }),
  /** Nobody asked in time for a new auction: the price is owed no more (L321-14; FR-6). */
  z.strictObject({
    code: z.literal('sale_cancelled_by_law'),
    invoiceId: t.InvoiceId,
    number: z.string(),
    buyerName: z.string(),
    amount: t.Money,
    since: t.IsoDate,
  }),
  z.strictObject({
    code: z.literal('invoices_due'),
    count: z.int(),
    amount: t.Money,
    before: t.IsoDate,
  }),
  z.strictObject({ code: z.literal('mandates_to_sign'), count: z.int() }),
  z.strictObject({
    code: z.literal('sale_coming'),
    saleId: t.SaleId,
    saleTitle: z.string(),
    heldOn: t.IsoDate,
    lots: z.int(),
    lacking: z.int(),
  }),
  z.strictObject({
    code: z.literal('sale_open'),
    saleId: t.SaleId,
    saleTitle: z.string(),
    lots: z.int(),
    remaining: z.int(),
  }),
  z.strictObject({ code: z.literal('documents_pending'), count: z.int() }),
  z.strictObject({
    code: z.literal('site_behind'),
    saleId: t.SaleId,
    saleTitle: z.string(),
    lots: z.int(),
  }),
]);
export type AgendaEntry = z.output<typeof AgendaEntry>;

export const SearchHit = z.strictObject({
  kind: z.enum(['party', 'lot', 'sale', 'consignment', 'document', 'history']),
  id: z.uuid(),
  title: z.string(),
  detail: z.string(),
});

export const worldMethods = {
  'today.agenda': query({
    roles: MAY.everyone,
    input: t.Nothing,
    output: z.strictObject({ today: t.IsoDate, entries: z.array(AgendaEntry).readonly() }),
    topics: () => [
      'sales',
      'lots',
      'results',
      'invoices',
      'statements',
      'documents',
      'publications',
      'parties',
    ],
  }),
  'search.everything': query({
    roles: MAY.everyone,
    input: z.strictObject({ text: t.Line, limit: z.int().min(1).max(50) }),
    output: z.array(SearchHit),
    topics: () => ['parties', 'lots', 'sales', 'consignments', 'documents'],
  }),
  'site.connect': task({
    roles: MAY.owner,
    input: z.strictObject({ address: z.url().max(200), key: z.string().min(8).max(200) }),
    output: z.strictObject({ address: z.string() }),
    refusal: refusalAmong('site_key_refused', 'cancelled'),
  }),
  'site.preview': query({
    roles: MAY.everyone,
    input: z.strictObject({ saleId: t.SaleId }),
    output: z.strictObject({
      connected: z.boolean(),
      address: z.string(),
      lots: z.int(),
      photographs: z.int(),
      lotsWithoutPhotograph: z.int(),
      changedLots: z.int(),
      lastPublishedAt: t.Instant.nullable(),
    }),
    topics: (input) => [`sale:${input.saleId}`, 'lots', 'house', 'publications'],
  }),
  'sale.publish': task({
    roles: MAY.cataloguing,
    input: z.strictObject({
      saleId: t.SaleId,
      /** Publish although some lots have no photograph; they are left out. Source: CT-3.1. */
      leaveOutLotsWithoutPhotograph: z.boolean(),
    }),
    output: z.strictObject({
      publicationId: t.PublicationId.nullable(),
      requests: z.int(),
      lotsSent: z.int(),
      photographsSent: z.int(),
      lots: z.int(),
      address: z.string(),
    }),
    refusal: refusalAmong(
      'sale_unknown',
      'site_not_connected',
      'site_key_refused',
      'nothing_to_publish',
      'lots_without_photograph',
      'cancelled',
    ),
  }),
  'import.file': task({
    roles: MAY.cataloguing,
    input: z.strictObject({
      kind: ImportKind,
      profile: z.string().max(60).nullable(),
      encoding: z.string().max(40).nullable(),
      bytes: t.FileBytes,
      /** What a foreign currency was worth, where somebody said it: no other is converted. */
      rate: ConversionRate.nullable().optional(),
      /** What a past sale is called, and its day where somebody knows it; nothing else has one. */
      pastSale: z
        .strictObject({ title: t.Line.min(1), heldOn: t.IsoDate.nullable() })
        .nullable()
        .optional(),
      /** Whose the lots are, where the file does not say. */
      consignorId: t.PartyId.nullable().optional(),
      /** Who is meant by names in the file that the register does not answer for. */
      consignors: z
        .array(z.strictObject({ told: t.Line, partyId: t.PartyId }))
        .max(1_000)
        .optional(),
      dryRun: z.boolean(),
    }),
    output: ImportReport,
    refusal: refusalAmong(...IMPORT_REFUSALS),
  }),
  /**
   * What became of the lots of an open sale, from a file: by whoever may knock down, under the same
   * admission as the hammer. A row that asks something is left out until its line is confirmed.
   */
  'import.results': task({
    roles: MAY.room,
    input: z.strictObject({
      saleId: t.SaleId,
      profile: z.string().max(60).nullable(),
      encoding: z.string().max(40).nullable(),
      bytes: t.FileBytes,
      rate: ConversionRate.nullable().optional(),
      confirmed: z.array(z.int().min(1)).max(100_000),
      dryRun: z.boolean(),
    }),
    output: ImportReport,
    refusal: refusalAmong(...IMPORT_REFUSALS),
  }),
  'export.file': task({
    roles: MAY.export,
    input: z.strictObject({
      kind: ExportKind,
      profile: z.string().max(60),
      saleId: t.SaleId.nullable(),
    }),
    output: z.strictObject({
      fileName: z.string(),
      rows: z.int(),
      bytes: t.FileBytes,
      /** Characters that the layout's encoding lacks, texts longer than the platform takes. */
      warnings: z.array(FileIssue),
    }),
    refusal: refusalAmong('profile_unknown', 'sale_unknown', 'cancelled'),
  }),
} as const;
