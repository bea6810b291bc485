/** The end of a form that is not saved by itself: what it does, and the way out. */
import { useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';

interface FormActsProps {
  readonly label: string;
  readonly isBusy?: boolean;
  readonly onCancel: () => void;
}

export function FormActs({ label, isBusy = false, onCancel }: FormActsProps) {
  const { t } = useText();
  return (
    <div className="acts">
      <Button type="submit" tone="primary" isBusy={isBusy}>
        {label}
      </Button>
      <Button tone="quiet" onPress={onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
