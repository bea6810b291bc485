/** What a file holds, and in which format it is written: chosen alike for one in and one out. */
import { Select } from '#renderer/components/form/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { ImportKind, ProfileName } from './choices.ts';

interface KindAndFormatProps<Kind extends ImportKind, Profile extends ProfileName | 'any'> {
  /** What may be chosen, in the words of the way it goes. */
  readonly kinds: readonly { readonly value: Kind; readonly label: string }[];
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
  readonly profile: Profile | null;
  readonly profiles: readonly Profile[];
  readonly onProfile: (profile: Profile) => void;
}

export function KindAndFormat<Kind extends ImportKind, Profile extends ProfileName | 'any'>(
  props: KindAndFormatProps<Kind, Profile>,
) {
  const { t } = useText();
  const { kinds, kind, onKind, profile, profiles, onProfile } = props;
  return (
    <>
      <Select<Kind>
        label={t('settings.files.kind')}
        value={kind}
        options={kinds}
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
