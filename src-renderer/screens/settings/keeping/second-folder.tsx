/** Where backups are copied besides: a disk that does not die with this one. */
import type { Output } from '#contract/api.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import {
  besideField,
  ContractForm,
  FormText,
  Problem,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { z } from '#shared/zod.ts';
import { SettingsPart } from '../settings-part.tsx';

type Health = Output<'house.health'>;

interface SecondFolderProps {
  readonly folder: Health['secondFolder'];
  readonly fault: Health['secondFault'];
}

export function SecondFolder(props: SecondFolderProps) {
  const { t } = useText();
  return (
    <SettingsPart title={t('settings.keeping.second')} why={t('settings.keeping.secondBody')}>
      <SecondCopies {...props} />
      {deskMayCall('store.useSecondFolder') ? <SecondFolderForm {...props} /> : null}
    </SettingsPart>
  );
}

function SecondCopies({ folder, fault }: SecondFolderProps) {
  const { t } = useText();
  if (folder === null) {
    return <StatusWord tone="warning">{t('settings.keeping.secondNone')}</StatusWord>;
  }
  return fault === null ? (
    <StatusWord tone="good">{t('settings.keeping.secondGood', { folder })}</StatusWord>
  ) : (
    <StatusWord tone="bad">{t('settings.keeping.secondBad', { folder, why: fault })}</StatusWord>
  );
}

const Chosen = z.strictObject({ folder: z.string().trim().min(1).max(500) });
const ABOUT_FOLDER = ['folder_unusable'];

function SecondFolderForm({ folder }: SecondFolderProps) {
  const text = useText();
  const { t } = text;
  const work = usePerform('store.useSecondFolder');
  const form = useContractForm(Chosen, { folder: folder ?? '' });
  return (
    <ContractForm
      form={form}
      label={t('settings.keeping.second')}
      onSubmit={(chosen) => work.perform({ folder: chosen.folder.trim() })}
    >
      <FormText
        control={form.control}
        name="folder"
        label={t('settings.keeping.secondField')}
        {...besideField(work, ABOUT_FOLDER, text)}
      />
      <Problem of={work} except={ABOUT_FOLDER} />
      <div className="acts">
        <Button type="submit" isBusy={work.state === 'busy'}>
          {t('settings.keeping.useSecond')}
        </Button>
        {folder === null ? null : (
          <Button tone="quiet" onPress={() => void work.perform({ folder: null })}>
            {t('settings.keeping.dropSecond')}
          </Button>
        )}
      </div>
    </ContractForm>
  );
}
