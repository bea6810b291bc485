/** The console: the lot, the three fields, the last results, and what the next key will do. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Output } from '#contract/api.ts';
import type { SaleId } from '#domain/ids.ts';
import type { LotNumber } from '#domain/sale/lot-number.ts';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { useAsk, useLink, valueBeside } from '#renderer/engine/index.ts';
import { questionOf } from '#renderer/engine/use-ask.ts';
import { EntryFields } from './entry-fields.tsx';
import { type PaddleHolder, paddleIn } from './hammer-preview.ts';
import { KeyLine } from './key-line.tsx';
import { LotUnderHammer } from './lot-under-hammer.tsx';
import { PaddlePanel } from './paddle-panel.tsx';
import { type ResultRow, resultsOf } from './results.ts';
import { ResultsColumn } from './results-column.tsx';
import css from './room.module.css';
import { theRoom } from './room-actions.ts';
import { type RoomLot, useRoom } from './room-store.ts';
import { SaleNotOpen } from './sale-not-open.tsx';
import { WithdrawalPanel } from './withdrawal-panel.tsx';

interface RoomConsoleProps {
  readonly saleId: SaleId;
  readonly desk: NonNullable<Output<'room.desk'>>;
}

const NOWHERE: LotNumber = { number: 1, suffix: '' };

export function RoomConsole({ saleId, desk }: RoomConsoleProps) {
  const at = useRoom((state) => state.at) ?? NOWHERE;
  const orders = useRoom((state) => state.orders);
  const panel = useRoom((state) => state.panel);
  const asked = useAsk('room.lot', { saleId, number: at.number, suffix: at.suffix });
  const results = useMemo(() => resultsOf(desk.recent, orders), [desk.recent, orders]);
  const lot = valueBeside(asked);
  useLotsAhead(saleId, lot);
  return (
    <div className={css['room']}>
      <section className={css['console']}>
        <LotUnderHammer at={at} asked={asked} />
        {desk.sale.state === 'open' ? null : <SaleNotOpen sale={desk.sale} />}
        {panel === 'paddle' ? (
          <PaddlePanel saleId={saleId} editionId={desk.sale.editionId} />
        ) : (
          <Entry saleId={saleId} lot={lot} results={results} />
        )}
      </section>
      <ResultsColumn desk={desk} results={results} />
    </div>
  );
}

interface EntryProps {
  readonly saleId: SaleId;
  readonly lot: RoomLot | null;
  readonly results: readonly ResultRow[];
}

function Entry({ saleId, lot, results }: EntryProps) {
  const state = useRoom();
  const holder = useHolder(saleId, state.typed.paddle);
  const subject = useMemo(() => ({ lot, holder, results, state }), [lot, holder, results, state]);
  useActionContext(theRoom, subject);
  return (
    <>
      <EntryFields lot={lot} state={state} holder={holder} />
      {state.panel === 'withdrawal' && lot !== null ? (
        <WithdrawalPanel lot={lot} />
      ) : (
        <KeyLine subject={subject} />
      )}
    </>
  );
}

const UNKNOWN: PaddleHolder = { state: 'unknown' };
const UNREAD: PaddleHolder = { state: 'unread' };
const NOBODY: PaddleHolder = { state: 'nobody' };
type Holder = PaddleHolder | string;

/** Who holds the paddle typed, asked as it is typed. */
function useHolder(saleId: SaleId, typed: string): PaddleHolder {
  const paddle = paddleIn(typed);
  const asked = useAsk('room.paddle', paddle === null ? null : { saleId, paddle });
  const known = asked.match<Holder>({
    loading: () => UNKNOWN,
    failed: () => UNREAD,
    ready: ({ value }) => value?.displayName ?? NOBODY,
  });
  return useMemo(
    () => (typeof known === 'string' ? { state: 'known', name: known } : known),
    [known],
  );
}

const LOTS_AHEAD = 5;

/** Reads the lots to come, so that the next is there at once, also while the engine is away. */
function useLotsAhead(saleId: SaleId, lot: RoomLot | null): void {
  const link = useLink();
  const cache = useQueryClient();
  useEffect(() => {
    const read = async () => {
      let next = lot?.following ?? null;
      for (let ahead = 0; ahead < LOTS_AHEAD && next !== null; ahead += 1) {
        const question = questionOf(link, 'room.lot', { saleId, ...next });
        // What cannot be read ahead is read when its turn comes, and says then why it failed.
        await cache.prefetchQuery({ ...question, staleTime: Number.POSITIVE_INFINITY });
        next = cache.getQueryData<Output<'room.lot'>>(question.queryKey)?.following ?? null;
      }
    };
    void read();
  }, [link, cache, saleId, lot]);
}
