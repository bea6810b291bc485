/** The letterhead of the house, as its documents bear it. */

import type { Output } from '#contract/api.ts';
import type { HouseText } from '#contract/texts.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { type FormPart, RecordForm } from '#renderer/components/form/index.ts';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { HOUSE_FIELDS } from '#shared/fields/house.ts';
import { Letterhead } from './letterhead.ts';
import css from './settings.module.css';
import { SettingsPart } from './settings-part.tsx';

export function HouseTab() {
  const { t } = useText();
  return (
    <Answer to={useAsk('house.letterhead', {})} what={t('settings.house.form')}>
      {({ value }) => <LetterheadForm house={value} />}
    </Answer>
  );
}

function parts({ t }: Text): readonly FormPart<HouseText>[] {
  return [
    {
      title: t('settings.house.identity'),
      why: t('settings.house.intro'),
      lines: [
        { shares: '1fr', fields: ['name'] },
        { shares: '1fr 1fr', fields: ['legalForm', 'capital'] },
        { shares: '1fr', fields: ['street'] },
        { shares: '96px 1fr 64px', fields: ['postcode', 'city', 'country'] },
        { shares: '1fr 1fr', fields: ['phone', 'email'] },
        { shares: '1fr 1fr', fields: ['website', 'siteAddress'] },
      ],
    },
    {
      title: t('settings.house.registers'),
      lines: [
        { shares: '1fr 1fr', fields: ['siren', 'registrationCity'] },
        { shares: '1fr', fields: ['vatNumber'] },
        { shares: '1fr 160px', fields: ['councilDeclaration', 'councilDeclaredOn'] },
        { shares: '1fr', fields: ['mediator'] },
        { shares: '1fr', fields: ['auctioneer'] },
      ],
    },
    {
      title: t('settings.house.account'),
      why: t('settings.house.accountWhy'),
      lines: [
        { shares: '1fr', fields: ['thirdPartyIban'] },
        { shares: '160px 1fr', fields: ['thirdPartyBic', 'thirdPartyAccountName'] },
      ],
    },
  ];
}

function LetterheadForm({ house }: { readonly house: Output<'house.letterhead'> }) {
  const text = useText();
  const { t } = text;
  const describe = useTell('house.describe');
  const may = deskMayCall('house.describe');
  return (
    <div className={css['flow']}>
      {may ? null : <p className="soft">{t('settings.house.ownerOnly')}</p>}
      <RecordForm
        table={HOUSE_FIELDS}
        schema={Letterhead}
        label={t('settings.house.form')}
        held={house}
        describe={describe}
        tell={(version, words) => describe.tell({ version, text: words })}
        parts={() => parts(text)}
        notes={() => ({
          siren: { whenWrong: t('settings.house.sirenWrong') },
          vatNumber: { whenWrong: t('settings.house.vatWrong') },
          thirdPartyIban: { whenWrong: t('settings.house.ibanWrong') },
          thirdPartyBic: { whenWrong: t('settings.house.bicWrong') },
        })}
        isReadOnly={!may}
        frame={({ title, why }, fields) => (
          <SettingsPart title={title} why={why}>
            {fields}
          </SettingsPart>
        )}
      />
    </div>
  );
}
