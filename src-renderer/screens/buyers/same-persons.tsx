/** Files that seem to be of the same person, and the decision that they are not (CT-9.13). */
import { useState } from 'react';
import { ApartReason } from '#domain/events/party.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { Problem, Select } from '#renderer/components/form/index.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { Buyer } from './registration.tsx';

export function SamePersons({ buyer }: { readonly buyer: Buyer }) {
  const { partyId } = buyer.row;
  return (
    <>
      {buyer.samePersonAs.map((other) => (
        <Alike key={other.partyId} partyId={partyId} other={other} />
      ))}
      {buyer.toldApartFrom.map((other) => (
        <Apart key={other.partyId} partyId={partyId} other={other} />
      ))}
    </>
  );
}

interface AlikeProps {
  readonly partyId: Buyer['row']['partyId'];
  readonly other: Buyer['samePersonAs'][number];
}

/** Says why the two count as one, and lets whoever conducts sales decide that they are two. */
function Alike({ partyId, other }: AlikeProps) {
  const { t } = useText();
  const tellApart = useTell('party.tellApart');
  const [reason, setReason] = useState<ApartReason>('homonyms');
  const { partyId: otherId, displayName: name } = other;
  return (
    <div className="stack">
      <p>{t('buyers.links.samePerson', { name })}</p>
      <Problem of={tellApart} />
      {deskMayCall('party.tellApart') ? (
        <>
          <Select
            label={t('buyers.links.reason', { name })}
            value={reason}
            onChange={setReason}
            options={ApartReason.options.map((value) => {
              return { value, label: t(`buyers.links.apart.${value}`) };
            })}
          />
          <div>
            <Button
              isBusy={tellApart.state === 'busy'}
              onPress={() => void tellApart.tell({ partyId, otherId, reason })}
            >
              {t('buyers.links.tellApart')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

interface ApartProps {
  readonly partyId: Buyer['row']['partyId'];
  readonly other: Buyer['toldApartFrom'][number];
}

function Apart({ partyId, other }: ApartProps) {
  const { t } = useText();
  const tellAlike = useTell('party.tellAlike');
  const { partyId: otherId, displayName: name } = other;
  const reason = t(`buyers.links.apart.${other.reason}`);
  return (
    <div className="apart">
      <p>{t('buyers.links.toldApart', { name, reason })}</p>
      <Problem of={tellAlike} />
      {deskMayCall('party.tellAlike') ? (
        <Button tone="quiet" onPress={() => void tellAlike.tell({ partyId, otherId })}>
          {t('buyers.links.tellAlike')}
        </Button>
      ) : null}
    </div>
  );
}
