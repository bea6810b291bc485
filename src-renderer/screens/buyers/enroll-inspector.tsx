/** Somebody new who will bid, written down beside the list. */
import type { PartyId } from '#domain/ids.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { EnrollParty } from '#renderer/components/party/enroll-party.tsx';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { useText } from '#renderer/text/i18n.ts';
import { useBuyers } from './buyers-store.ts';

export function EnrollInspector(props: { readonly onEnrolled: (partyId: PartyId) => void }) {
  const { t } = useText();
  return (
    <Inspector title={t('buyers.create')} about={t('buyers.createAbout')}>
      <InspectorSection>
        <EnrollParty
          label={t('buyers.create')}
          submitLabel={t('buyers.enroll')}
          onEnrolled={(party) => props.onEnrolled(party.partyId)}
        >
          <Button tone="quiet" onPress={() => useBuyers.setState({ doing: 'reading' })}>
            {t('common.cancel')}
          </Button>
        </EnrollParty>
      </InspectorSection>
    </Inspector>
  );
}
