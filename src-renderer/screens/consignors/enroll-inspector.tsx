/** Somebody new who will consign, written down beside the list. */
import type { PartyId } from '#domain/ids.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { EnrollParty } from '#renderer/components/party/enroll-party.tsx';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { useText } from '#renderer/text/i18n.ts';
import { useConsignors } from './consignors-store.ts';

export function EnrollInspector(props: { readonly onEnrolled: (partyId: PartyId) => void }) {
  const { t } = useText();
  return (
    <Inspector title={t('consignors.enrollTitle')} about={t('consignors.enrollAbout')}>
      <InspectorSection>
        <EnrollParty
          label={t('consignors.enrollTitle')}
          submitLabel={t('consignors.enroll')}
          onEnrolled={(party) => props.onEnrolled(party.partyId)}
        >
          <Button tone="quiet" onPress={() => useConsignors.setState({ doing: 'reading' })}>
            {t('common.cancel')}
          </Button>
        </EnrollParty>
      </InspectorSection>
    </Inspector>
  );
}
