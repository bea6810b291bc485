/** The letterhead of the house, as its documents bear it. */
import type { FieldPath } from 'react-hook-form';
import type { Output } from '#contract/api.ts';
import type { HouseText } from '#contract/texts.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { CouldNotLoad, Waiting } from '#renderer/components/empty-state/empty-state.tsx';
import {
  ContractForm,
  FieldLine,
  FieldStack,
  FormText,
  Problem,
  useContractForm,
  useVersion,
} from '#renderer/components/form/index.ts';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { type TextKey, useText } from '#renderer/text/i18n.ts';
import { Letterhead } from './letterhead.ts';
import css from './settings.module.css';

export function HouseTab() {
  const { t } = useText();
  const house = useAsk('house.letterhead', {});
  const what = t('settings.house.form');
  switch (house.state) {
    case 'loading':
      return <Waiting what={what} />;
    case 'failed':
      return <CouldNotLoad what={what} error={house.error} onRetry={house.retry} />;
    case 'ready':
      return <LetterheadForm house={house.value} />;
  }
}

interface Part {
  readonly title: TextKey;
  readonly why?: TextKey;
  /** Fields that share a line, with their proportions. */
  readonly lines: readonly { readonly shares: string; readonly fields: readonly HouseField[] }[];
}

interface HouseField {
  readonly name: FieldPath<HouseText>;
  readonly label: TextKey;
  readonly wrong?: TextKey;
}

const PARTS: readonly Part[] = [
  {
    title: 'settings.house.identity',
    why: 'settings.house.intro',
    lines: [
      { shares: '1fr', fields: [{ name: 'name', label: 'settings.house.name' }] },
      {
        shares: '1fr 1fr',
        fields: [
          { name: 'legalForm', label: 'settings.house.legalForm' },
          { name: 'capital', label: 'settings.house.capital' },
        ],
      },
      { shares: '1fr', fields: [{ name: 'street', label: 'settings.house.street' }] },
      {
        shares: '96px 1fr 64px',
        fields: [
          { name: 'postcode', label: 'settings.house.postcode' },
          { name: 'city', label: 'settings.house.city' },
          { name: 'country', label: 'settings.house.country' },
        ],
      },
      {
        shares: '1fr 1fr',
        fields: [
          { name: 'phone', label: 'settings.house.phone' },
          { name: 'email', label: 'settings.house.email' },
        ],
      },
      {
        shares: '1fr 1fr',
        fields: [
          { name: 'website', label: 'settings.house.website' },
          { name: 'siteAddress', label: 'settings.house.siteAddress' },
        ],
      },
    ],
  },
  {
    title: 'settings.house.registers',
    lines: [
      {
        shares: '1fr 1fr',
        fields: [
          { name: 'siren', label: 'settings.house.siren', wrong: 'settings.house.sirenWrong' },
          { name: 'registrationCity', label: 'settings.house.registrationCity' },
        ],
      },
      {
        shares: '1fr',
        fields: [
          {
            name: 'vatNumber',
            label: 'settings.house.vatNumber',
            wrong: 'settings.house.vatWrong',
          },
        ],
      },
      {
        shares: '1fr',
        fields: [{ name: 'councilDeclaration', label: 'settings.house.councilDeclaration' }],
      },
      { shares: '1fr', fields: [{ name: 'auctioneer', label: 'settings.house.auctioneer' }] },
    ],
  },
  {
    title: 'settings.house.account',
    why: 'settings.house.accountWhy',
    lines: [
      {
        shares: '1fr',
        fields: [
          {
            name: 'thirdPartyIban',
            label: 'settings.house.iban',
            wrong: 'settings.house.ibanWrong',
          },
        ],
      },
      {
        shares: '160px 1fr',
        fields: [
          { name: 'thirdPartyBic', label: 'settings.house.bic', wrong: 'settings.house.bicWrong' },
          { name: 'thirdPartyAccountName', label: 'settings.house.accountName' },
        ],
      },
    ],
  },
];

function LetterheadForm({ house }: { readonly house: Output<'house.letterhead'> }) {
  const { t } = useText();
  const form = useContractForm(Letterhead, house.text);
  const describe = useTell('house.describe');
  const version = useVersion(house.version);
  const may = deskMayCall('house.describe');
  const { errors } = form.formState;
  const save = async (text: HouseText) => {
    const outcome = await describe.tell({ version: version.current, text });
    if (outcome?.ok) version.current = outcome.value.version;
    return outcome;
  };
  return (
    <div className={css['flow']}>
      <ContractForm form={form} label={t('settings.house.form')} onSubmit={save} savesOnBlur>
        {may ? null : <p className={css['soft']}>{t('settings.house.ownerOnly')}</p>}
        <Problem of={describe} />
        {PARTS.map((part) => (
          <section key={part.title} className={css['part']}>
            <div className={css['aside']}>
              <h2 className={css['heading']}>{t(part.title)}</h2>
              {part.why === undefined ? null : <p className={css['soft']}>{t(part.why)}</p>}
            </div>
            <FieldStack>
              {part.lines.map((line) => (
                <FieldLine key={line.fields[0]?.name} shares={line.shares}>
                  {line.fields.map(({ name, label, wrong }) => (
                    <FormText
                      key={name}
                      control={form.control}
                      name={name}
                      label={t(label)}
                      isReadOnly={!may}
                      {...(wrong !== undefined && errors[name] !== undefined
                        ? { error: t(wrong) }
                        : {})}
                    />
                  ))}
                </FieldLine>
              ))}
            </FieldStack>
          </section>
        ))}
      </ContractForm>
    </div>
  );
}
