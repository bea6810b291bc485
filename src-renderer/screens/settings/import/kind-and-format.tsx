/** What a file holds, and in which format it is written: chosen alike for one in and one out. */
import { Select } from '#renderer/components/form/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { IMPORT_KINDS, type ImportKind, type ProfileName } from './choices.ts';

interface KindAndFormatProps<Profile extends ProfileName | 'any'> {
  readonly kind: ImportKind;
  readonly onKind: (kind: ImportKind) => void;
  readonly profile: Profile | null;
  readonly profiles: readonly Profile[];
  readonly onProfile: (profile: Profile) => void;
}

export function KindAndFormat<Profile extends ProfileName | 'any'>(
  props: KindAndFormatProps<Profile>,
) {
  const { t } = useText();
  const { kind, onKind, profile, profiles, onProfile } = props;
  return (
    <>
      <Select
        label={t('settings.files.kind')}
        value={kind}
        options={IMPORT_KINDS.map((value) => ({
          value,
          label: t(`settings.files.kinds.${value}`),
        }))}
        onChange={onKind}
      />
      <Select<Profile>
        label={t('settings.files.profile')}
        value={profile}
        options={profiles.map((value) => ({
          ...{ value, label: t(`settings.files.profiles.${value}`) },
        }))}
        onChange={onProfile}
      />
    </>
  );
}
