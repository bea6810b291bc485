/** Who sells, in the form of a requisition: owners with their shares, tax, signatory. */
import { Plus, X } from 'lucide-react';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { FieldLine, PartyBox, Select, TextField } from '#renderer/components/form/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import {
  BLANK_OWNER,
  needsProof,
  type TypedOwner,
  type TypedSellers,
  vatRatesHere,
} from './typed-sellers.ts';

interface SellersFieldsProps {
  readonly sellers: TypedSellers;
  readonly onChange: (changed: Partial<TypedSellers>) => void;
}

export function SellersFields(props: SellersFieldsProps) {
  return (
    <>
      <VatFields {...props} />
      <OwnersFields {...props} />
      <SignatoryFields {...props} />
    </>
  );
}

const VAT_STATUSES = ['private', 'margin_professional', 'charges_vat'] as const;

function VatFields({ sellers, onChange }: SellersFieldsProps) {
  const { t, rate } = useText();
  const { vat, vatRate } = sellers;
  const rates = vatRatesHere();
  return (
    <FieldLine shares="1fr 1fr">
      <Select
        label={t('consignments.requisition.vat')}
        value={vat.status}
        onChange={(status) => onChange({ vat: { ...vat, status } })}
        options={VAT_STATUSES.map((value) => ({ value, label: t(`states.vatStatus.${value}`) }))}
      />
      {vat.status === 'margin_professional' ? (
        <TextField
          label={t('consignments.requisition.vatProof')}
          value={vat.proof}
          onChange={(proof) => onChange({ vat: { ...vat, proof } })}
        />
      ) : null}
      {vat.status === 'charges_vat' ? (
        <Select
          label={t('consignments.requisition.vatRate')}
          value={String(vatRate)}
          onChange={(chosen) =>
            onChange({ vatRate: rates.find((each) => String(each) === chosen) ?? vatRate })
          }
          options={rates.map((each) => ({ value: String(each), label: rate(each) }))}
        />
      ) : null}
    </FieldLine>
  );
}

const GAINS = ['subject', 'professional', 'resident_abroad', 'option_general_regime'] as const;

function OwnersFields({ sellers, onChange }: SellersFieldsProps) {
  const { t } = useText();
  const { owners } = sellers;
  return (
    <fieldset className="stack" aria-label={t('consignments.requisition.owners')}>
      {owners.map((owner, index) => (
        <OwnerFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an owner is his place on the paper.
          key={index}
          owner={owner}
          onChange={(changed) => onChange({ owners: owners.with(index, { ...owner, ...changed }) })}
          {...(owners.length === 1
            ? {}
            : { onRemove: () => onChange({ owners: owners.toSpliced(index, 1) }) })}
        />
      ))}
      <div>
        <Button
          tone="quiet"
          icon={Plus}
          onPress={() => onChange({ owners: [...owners, BLANK_OWNER] })}
        >
          {t('consignments.requisition.addOwner')}
        </Button>
      </div>
    </fieldset>
  );
}

interface OwnerFieldsProps {
  readonly owner: TypedOwner;
  readonly onChange: (changed: Partial<TypedOwner>) => void;
  readonly onRemove?: () => void;
}

function OwnerFields({ owner, onChange, onRemove }: OwnerFieldsProps) {
  const { t } = useText();
  const name = owner.party?.displayName ?? '';
  return (
    <FieldLine shares="2fr 84px 2fr 2fr auto">
      <PartyBox
        label={t('consignments.requisition.owner')}
        value={owner.party}
        onChange={(party) => onChange({ party })}
      />
      <TextField
        label={t('consignments.requisition.share')}
        align="amount"
        value={owner.share}
        onChange={(share) => onChange({ share })}
      />
      <Select
        label={t('consignments.requisition.capitalGains')}
        value={owner.status}
        onChange={(status) => onChange({ status })}
        options={GAINS.map((value) => ({ value, label: t(`states.gains.${value}`) }))}
      />
      {needsProof(owner.status) ? (
        <TextField
          label={t('consignments.requisition.proof')}
          value={owner.proof}
          onChange={(proof) => onChange({ proof })}
        />
      ) : (
        <span />
      )}
      {onRemove === undefined ? null : (
        <div className="level">
          <Button tone="quiet" icon={X} onPress={onRemove}>
            {t('consignments.requisition.removeOwner', { owner: name })}
          </Button>
        </div>
      )}
    </FieldLine>
  );
}

const CAPACITIES = ['owner', 'notary', 'heir', 'guardian', 'company_officer', 'agent'] as const;
const IDENTITIES = [
  'by_hand',
  'identity_card',
  'passport',
  'residence_permit',
  'driving_licence',
] as const;

function SignatoryFields({ sellers, onChange }: SellersFieldsProps) {
  const { t } = useText();
  const { capacity, name } = sellers;
  return (
    <>
      <FieldLine shares="1fr 1fr">
        <Select
          label={t('consignments.requisition.capacity')}
          value={capacity}
          onChange={(chosen) => onChange({ capacity: chosen })}
          options={CAPACITIES.map((value) => ({ value, label: t(`states.capacity.${value}`) }))}
        />
        {capacity === 'owner' ? null : (
          <TextField
            label={t('consignments.requisition.signer')}
            value={name}
            onChange={(typed) => onChange({ name: typed })}
          />
        )}
      </FieldLine>
      <IdentityFields sellers={sellers} onChange={onChange} />
    </>
  );
}

function IdentityFields({ sellers, onChange }: SellersFieldsProps) {
  const { t } = useText();
  const { identity } = sellers;
  const identified = (changed: Partial<TypedSellers['identity']>) =>
    onChange({ identity: { ...identity, ...changed } });
  return (
    <FieldLine shares="1fr 1fr 1fr 116px">
      <Select
        label={t('consignments.requisition.identity')}
        value={identity.kind}
        onChange={(kind) => identified({ kind })}
        options={IDENTITIES.map((value) => ({ value, label: t(`states.identity.${value}`) }))}
      />
      {identity.kind === 'by_hand' ? null : (
        <>
          <TextField
            label={t('consignments.requisition.identityNumber')}
            value={identity.number}
            onChange={(number) => identified({ number })}
          />
          <TextField
            label={t('consignments.requisition.identityBy')}
            value={identity.issuedBy}
            onChange={(issuedBy) => identified({ issuedBy })}
          />
          <DateField
            label={t('consignments.requisition.identityOn')}
            value={identity.issuedOn}
            onChange={(issuedOn) => identified({ issuedOn })}
          />
        </>
      )}
    </FieldLine>
  );
}
