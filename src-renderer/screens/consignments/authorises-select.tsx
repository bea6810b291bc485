/** In which kinds of sale the sellers let their goods be sold (CT-9.4). */
import { Authorises } from '#domain/events/consignment.ts';
import { Select } from '#renderer/components/form/index.ts';
import { useText } from '#renderer/text/i18n.ts';

interface AuthorisesSelectProps {
  readonly value: Authorises;
  readonly onChange: (chosen: Authorises) => void;
}

export function AuthorisesSelect({ value, onChange }: AuthorisesSelectProps) {
  const { t } = useText();
  return (
    <Select
      label={t('consignments.requisition.authorises')}
      value={value}
      onChange={onChange}
      options={Authorises.options.map((each) => {
        return { value: each, label: t(`states.authorises.${each}`) };
      })}
    />
  );
}
