/** Somebody new, written down beside the list. */
import type { PartyId } from '#domain/ids.ts';
import { type TextKey, useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';
import { Inspector, InspectorSection } from '../split/split.tsx';
import { EnrollParty } from './enroll-party.tsx';

interface EnrollInspectorProps {
  readonly title: TextKey;
  readonly onEnrolled: (partyId: PartyId) => void;
  readonly onCancel: () => void;
}

export function EnrollInspector({ title, onEnrolled, onCancel }: EnrollInspectorProps) {
  const { t } = useText();
  return (
    <Inspector title={t(title)} about={t('consignors.enrollAbout')}>
      <InspectorSection>
        <EnrollParty label={t(title)} onEnrolled={(party) => onEnrolled(party.partyId)}>
          <Button tone="quiet" onPress={onCancel}>
            {t('common.cancel')}
          </Button>
        </EnrollParty>
      </InspectorSection>
    </Inspector>
  );
}
