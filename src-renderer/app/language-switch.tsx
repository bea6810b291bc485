/** The other language, one press away, for whoever meets the house before they have a desk. */
import { Button } from '#renderer/components/button/button.tsx';
import { useText } from '#renderer/text/i18n.ts';
import { setLanguage } from './preferences.ts';

export function LanguageSwitch() {
  const { t, language } = useText();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <span lang={other}>
      <Button tone="quiet" onPress={() => setLanguage(other)}>
        {t(other === 'en' ? 'frame.staff.english' : 'frame.staff.french')}
      </Button>
    </span>
  );
}
