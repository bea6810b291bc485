/** A buyer registered and given a paddle in one go: found or enrolled, completed, numbered. */
import { useState } from 'react';
import { PartyText } from '#contract/texts.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { Button } from '#renderer/components/button/button.tsx';
import {
  besideField,
  Checkbox,
  ContractForm,
  FieldLine,
  PartyBox,
  Problem,
  TextField,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { blankText } from '#shared/fields/field.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { RecordAnswer } from '../answer/answer.tsx';
import { BidderFields } from './bidder-fields.tsx';
import css from './give-paddle.module.css';
import { BESIDE_FIELDS, type TypedBidder, useGivePaddle } from './use-give-paddle.ts';

export interface GivePaddleProps {
  readonly saleId: SaleId;
  /** The edition of the terms that the sale pins: the one to accept. */
  readonly editionId: string;
  /** The number called out, null for the next free one. */
  readonly startsWith: number | null;
  readonly onGiven: (paddle: number) => void;
  readonly onLeave?: () => void;
}

type Chosen =
  | { readonly is: 'nobody' }
  | { readonly is: 'new' }
  | { readonly is: 'known'; readonly partyId: PartyId; readonly displayName: string };

export function GivePaddle(props: GivePaddleProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<Chosen>({ is: 'nobody' });
  const newcomer: TypedBidder = { partyId: null, version: 0, text: NOBODY_YET, registered: false };
  return (
    <div className={css['give']}>
      <div className={css['find']}>
        <PartyBox
          label={t('columns.buyer')}
          hint={t('sales.paddle.findHint')}
          value={chosen.is === 'known' ? chosen : null}
          onChange={(party) => setChosen({ is: 'known', ...party })}
          autoFocus
        />
        <Button onPress={() => setChosen({ is: 'new' })}>{t('sales.paddle.newcomer')}</Button>
        {props.onLeave === undefined ? null : (
          <Button tone="quiet" shortcut="Escape" onPress={props.onLeave}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
      {chosen.is === 'new' ? <Registration {...props} bidder={newcomer} /> : null}
      {chosen.is === 'known' ? (
        <KnownBidder key={chosen.partyId} {...props} partyId={chosen.partyId} />
      ) : null}
    </div>
  );
}

const NOBODY_YET: PartyText = blankText(PARTY_FIELDS);

function KnownBidder({ partyId, ...props }: GivePaddleProps & { readonly partyId: PartyId }) {
  const { t } = useText();
  return (
    <RecordAnswer
      to={useAsk('party.get', { partyId })}
      what={t('desks.buyers.record')}
      unknown={t('desks.buyers.unknown')}
    >
      {({ version, text, registration, missingForRegistration }) => {
        const accepted = registration?.editionId === props.editionId;
        const registered = accepted && missingForRegistration.length === 0;
        return <Registration {...props} bidder={{ partyId, version, text, registered }} />;
      }}
    </RecordAnswer>
  );
}

interface RegistrationProps extends GivePaddleProps {
  readonly bidder: TypedBidder;
}

function Registration({ bidder, ...props }: RegistrationProps) {
  const text = useText();
  const { t } = text;
  const form = useContractForm(PartyText, bidder.text);
  const [paddle, setPaddle] = useState(props.startsWith === null ? '' : String(props.startsWith));
  const [accepts, setAccepts] = useState(false);
  const { attempt, give } = useGivePaddle();
  const submit = async (values: PartyText) => {
    const given = await give({
      ...{ bidder, text: values, accepts, saleId: props.saleId, editionId: props.editionId },
      paddle: paddle.trim() === '' ? null : Number(paddle),
    });
    if (given !== null) props.onGiven(given);
  };
  return (
    <ContractForm form={form} label={t('sales.paddle.form')} onSubmit={submit}>
      {bidder.registered ? (
        <StatusWord tone="good">{t('sales.paddle.registered')}</StatusWord>
      ) : (
        <>
          <BidderFields form={form} attempt={attempt} />
          <Checkbox
            label={t('sales.paddle.accepts', { edition: props.editionId })}
            value={accepts}
            onChange={setAccepts}
          />
        </>
      )}
      <Problem of={attempt} except={BESIDE_FIELDS} />
      <FieldLine shares="160px 1fr">
        <TextField
          label={t('columns.paddle')}
          hint={t('sales.paddle.numberHint')}
          value={paddle}
          onChange={setPaddle}
          align="figures"
          autoFocus={bidder.registered}
          {...besideField(attempt, ['paddle_taken', 'paddle_invalid', 'party_has_paddle'], text)}
        />
        <span className={css['give-button']}>
          <Button tone="primary" type="submit" shortcut="Enter" isBusy={attempt.state === 'busy'}>
            {t('sales.paddle.give')}
          </Button>
        </span>
      </FieldLine>
    </ContractForm>
  );
}
