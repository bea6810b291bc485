/** Those a buyer may be bidding for, or who may be bidding for them (CT-9.13). */
import { useState } from 'react';
import type { Outcome } from '#contract/api.ts';
import type { PartyId } from '#domain/ids.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { besideField, PartyBox, Problem } from '#renderer/components/form/index.ts';
import { Lines } from '#renderer/components/lines/lines.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { RuleChips } from '#renderer/components/rule-chip/rule-chip.tsx';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { type Teller, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { Buyer } from './registration.tsx';
import { SamePersons } from './same-persons.tsx';

type Linked = Buyer['linkedTo'][number];

/** Refusals about the party that was chosen. */
const ABOUT_THE_OTHER = ['party_is_itself', 'parties_already_linked', 'party_unknown'];

export function BuyerLinks({ buyer }: { readonly buyer: Buyer }) {
  const { partyId } = buyer.row;
  const { t } = useText();
  const link = useTell('party.link');
  const tie = (other: Linked) => link.tell({ partyId, linkedTo: other.partyId });
  return (
    <InspectorSection>
      <p>
        {t('buyers.links.about')} <RuleChips rules={['CT-9.13']} />
      </p>
      <LinkedParties partyId={partyId} linkedTo={buyer.linkedTo} onUndo={tie} />
      <SamePersons buyer={buyer} />
      {deskMayCall('party.link') ? (
        // Empty again, and closed, once the link is made.
        <LinkBox key={buyer.linkedTo.length} link={link} onTie={(other) => void tie(other)} />
      ) : null}
    </InspectorSection>
  );
}

interface LinkBoxProps {
  readonly link: Teller<'party.link'>;
  readonly onTie: (other: Linked) => void;
}

/** The party to link; one that is refused stays in the field, beside the reason. */
function LinkBox({ link, onTie }: LinkBoxProps) {
  const text = useText();
  const { t } = text;
  const [picked, setPicked] = useState<Linked | null>(null);
  return (
    <>
      <Problem of={link} except={ABOUT_THE_OTHER} />
      <PartyBox
        label={t('buyers.links.add')}
        hint={t('buyers.links.addHint')}
        value={picked}
        onChange={(party) => {
          setPicked(party);
          onTie(party);
        }}
        {...besideField(link, ABOUT_THE_OTHER, text)}
      />
    </>
  );
}

interface LinkedPartiesProps {
  readonly partyId: PartyId;
  readonly linkedTo: readonly Linked[];
  readonly onUndo: (other: Linked) => Promise<Outcome<'party.link'> | null>;
}

function LinkedParties({ partyId, linkedTo, onUndo }: LinkedPartiesProps) {
  const { t } = useText();
  const unlink = useTell('party.unlink');
  const untie = async (other: Linked) => {
    const outcome = await unlink.tell({ partyId, linkedTo: other.partyId });
    if (outcome?.ok !== true) return;
    const sentence = t('buyers.links.undone', { name: other.displayName });
    const act = { label: t('common.undo'), run: () => void onUndo(other) };
    notify({ tone: 'done', sentence, act });
  };
  const lines = linkedTo.map((other) => ({
    ...{ id: other.partyId, name: other.displayName },
    to: { at: 'buyers', record: other.partyId } as const,
    end: deskMayCall('party.unlink') ? (
      <Button tone="quiet" onPress={() => void untie(other)}>
        {t('buyers.links.remove')}
        <span className="visually-hidden"> {other.displayName}</span>
      </Button>
    ) : null,
  }));
  return (
    <>
      <Problem of={unlink} />
      <Lines lines={lines} none={t('buyers.links.none')} />
    </>
  );
}
