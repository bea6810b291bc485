/** Enrolling somebody in place: the essentials, and whoever may be the same person already. */
import type { ReactNode } from 'react';
import type { Output } from '#contract/api.ts';
import { PartyText } from '#contract/texts.ts';
import type { PartyId } from '#domain/ids.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import {
  ContractForm,
  FormLines,
  Problem,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { blankText } from '#shared/fields/field.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import css from './enroll-party.module.css';
import { ADDRESS_LINES, nameLines } from './party-form.tsx';

export interface EnrolledParty {
  readonly partyId: PartyId;
  readonly displayName: string;
}

interface EnrollPartyProps {
  readonly label: string;
  /** Called with the new file, or with the one that was there already. */
  readonly onEnrolled: (party: EnrolledParty) => void;
  /** Other ways out, beside the button that enrols. */
  readonly children?: ReactNode;
}

const BLANK_PARTY = blankText(PARTY_FIELDS);

export function EnrollParty(props: EnrollPartyProps) {
  const { t } = useText();
  const form = useContractForm(PartyText, BLANK_PARTY);
  const enroll = useTell('party.enroll');
  const save = async (text: PartyText) => {
    const outcome = await enroll.tell({ text });
    if (outcome?.ok !== true) return;
    const displayName =
      text.kind === 'company' ? text.companyName : `${text.firstName} ${text.lastName}`;
    props.onEnrolled({ partyId: outcome.value.partyId, displayName: displayName.trim() });
  };
  const { kind, lastName, firstName, companyName } = form.watch();
  return (
    <ContractForm form={form} label={props.label} onSubmit={save}>
      <Problem of={enroll} />
      <FormLines form={form} table={PARTY_FIELDS} lines={nameLines({ kind })} />
      <Similar name={{ lastName, firstName, companyName }} onUse={props.onEnrolled} />
      <FormLines form={form} table={PARTY_FIELDS} lines={ADDRESS_LINES} />
      <div className={css['acts']}>
        <Button type="submit" tone="primary" isBusy={enroll.state === 'busy'}>
          {t('consignors.enroll')}
        </Button>
        {props.children}
      </div>
    </ContractForm>
  );
}

interface SimilarProps {
  readonly name: Pick<PartyText, 'lastName' | 'firstName' | 'companyName'>;
  readonly onUse: (party: EnrolledParty) => void;
}

const SHOWN_MAX = 4;
const NAME_MIN = 2;

/** Files of the same name, so that nobody is enrolled twice. */
function Similar({ name, onUse }: SimilarProps) {
  const { t } = useText();
  const asked = useAsk('party.similar', name, { keepPrevious: true });
  const isNamed = name.lastName.length >= NAME_MIN || name.companyName.length >= NAME_MIN;
  if (!isNamed) return null;
  return (
    <Answer to={asked} what={t('consignors.similar')} size="line">
      {({ value }) => (value.length === 0 ? null : <SimilarFiles files={value} onUse={onUse} />)}
    </Answer>
  );
}

interface SimilarFilesProps extends Pick<SimilarProps, 'onUse'> {
  readonly files: Output<'party.similar'>;
}

function SimilarFiles({ files, onUse }: SimilarFilesProps) {
  const { t } = useText();
  return (
    <div className={css['similar']} role="status">
      <p className={css['heading']}>{t('consignors.similar')}</p>
      <ul className={css['list']}>
        {files.slice(0, SHOWN_MAX).map((row) => (
          <li key={row.partyId} className={css['one']}>
            <span className={css['name']}>
              <bdi>{row.displayName}</bdi>
              <span className={css['detail']}>
                {' '}
                n° {row.reference} · {row.city}
              </span>
            </span>
            <Button tone="quiet" onPress={() => onUse(row)}>
              {t('common.choose')}
              <span className="visually-hidden"> {row.displayName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
