/** Lots put up again after a default: what they made, and the claim on the buyer. */
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import { PaymentMethod } from '#domain/events/money.ts';
import { type Cents, NOTHING } from '#domain/money/cents.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import { FieldStack, Problem } from '#renderer/components/form/index.ts';
import { MoneyField } from '#renderer/components/money-field/money-field.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { DocumentActs } from './document-acts.tsx';
import type { Invoice } from './invoice.ts';
import { OutgoingForm } from './outgoing-form.tsx';

type Reauction = NonNullable<Output<'default.ofInvoice'>>['reauctions'][number];
type Claim = NonNullable<Reauction['claim']>;

/** Days to pay that the letter gives. */
const DELAY_DAYS = 15;

/** Shown once a lot of the invoice was put up again. Source: CT-5.7, FR-8. */
export function ReauctionSection({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useText();
  const found = useAsk('default.ofInvoice', { invoiceId: invoice.row.invoiceId });
  if (invoice.creditNotes.every(({ reason }) => reason !== 'buyer_default')) return null;
  return (
    <InspectorSection title={t('accounts.reauction.title')}>
      <Answer to={found} what={t('accounts.reauction.title')}>
        {({ value }) =>
          value === null || value.reauctions.length === 0 ? (
            <p className="soft">{t('accounts.reauction.none')}</p>
          ) : (
            value.reauctions.map((reauction) => (
              <PutUpAgain key={reauction.again} reauction={reauction} invoice={invoice} />
            ))
          )
        }
      </Answer>
    </InspectorSection>
  );
}

interface PutUpAgainProps {
  readonly reauction: Reauction;
  readonly invoice: Invoice;
}

function PutUpAgain({ reauction, invoice }: PutUpAgainProps) {
  const { t, money } = useText();
  const { lotNumber: number, title, saleTitle, hammerPrice, lost, claim } = reauction;
  return (
    <div className={css['notice']}>
      <span>{t('accounts.credit.lot', { number, title })}</span>
      <span>
        {hammerPrice === null
          ? t('accounts.reauction.noPrice', { title: saleTitle })
          : t('accounts.reauction.price', { title: saleTitle, amount: money(hammerPrice) })}
      </span>
      {claim === null && lost !== null ? <ClaimForm reauction={reauction} lost={lost} /> : null}
      {claim === null ? null : <Claimed claim={claim} invoice={invoice} />}
    </div>
  );
}

function ClaimForm({ reauction, lost }: { readonly reauction: Reauction; readonly lost: Cents }) {
  const { t } = useText();
  const issue = useTell('shortfall.claim');
  const [costs, setCosts] = useState<Cents | null>(NOTHING);
  const [isAsked, setAsked] = useState(false);
  const confirm = async () => {
    if (costs === null) return;
    const asked = { again: reauction.again, costs, delayDays: DELAY_DAYS };
    const outcome = await issue.tell(asked);
    setAsked(false);
    if (outcome?.ok !== true) return;
    notify({ tone: 'done', sentence: t('accounts.reauction.claimed', outcome.value) });
  };
  if (!deskMayCall('shortfall.claim')) return null;
  return (
    <form
      noValidate
      aria-label={t('accounts.reauction.act')}
      onSubmit={(event) => {
        event.preventDefault();
        if (costs !== null) setAsked(true);
      }}
    >
      <FieldStack>
        <p className="soft">{t('accounts.reauction.lost', { amount: lost })}</p>
        <MoneyField label={t('accounts.reauction.costs')} value={costs} onChange={setCosts} />
        <Problem of={issue} />
        <span className="acts">
          <Button type="submit" isDisabled={costs === null}>
            {t('accounts.reauction.act')}
          </Button>
        </span>
      </FieldStack>
      <ConfirmDialog
        title={t('accounts.reauction.confirmTitle')}
        confirmLabel={t('accounts.reauction.act')}
        isOpen={isAsked}
        isBusy={issue.state === 'busy'}
        onConfirm={() => void confirm()}
        onClose={() => setAsked(false)}
      >
        <p>{t('accounts.reauction.confirmBody', { count: DELAY_DAYS })}</p>
      </ConfirmDialog>
    </form>
  );
}

/** The claim, and what comes in for it. */
function Claimed({ claim, invoice }: { readonly claim: Claim; readonly invoice: Invoice }) {
  const { t } = useText();
  const record = useTell('receipt.record');
  const { number, total, balance, invoiceId } = claim;
  const receive = async (
    received: Parameters<Parameters<typeof OutgoingForm<PaymentMethod>>[0]['onSend']>[0],
  ) => {
    const { amount, method, paidOn: receivedOn } = received;
    const payment = { payerId: invoice.row.buyerId, amount, method, receivedOn, reference: number };
    const outcome = await record.tell({ ...payment, allocations: [{ invoiceId, amount }] });
    if (outcome?.ok === true) notify({ tone: 'done', sentence: t('accounts.reauction.received') });
  };
  const labels = {
    form: t('accounts.reauction.receive'),
    amount: t('accounts.reauction.amount'),
    method: t('accounts.reauction.method'),
    date: t('accounts.reauction.date'),
    act: t('accounts.reauction.receive'),
  };
  return (
    <>
      <span>{t('accounts.reauction.claim', { number, total, balance })}</span>
      <DocumentActs documentId={claim.documentId} />
      {balance > NOTHING && deskMayCall('receipt.record') ? (
        <OutgoingForm
          labels={labels}
          methods={PaymentMethod.options}
          start={{ amount: balance, method: 'transfer' }}
          attempt={record}
          onSend={(received) => void receive(received)}
        />
      ) : null}
    </>
  );
}
