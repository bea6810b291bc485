/** Today: what the law and the terms ask for, each sentence one key from its act. */

import type { Output } from '#contract/api.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Page } from '#renderer/components/page/page.tsx';
import { together, useAsk, valueBeside } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { linesOf } from './agenda.ts';
import { AgendaList } from './agenda-list.tsx';
import { FirstSteps } from './first-steps.tsx';
import css from './today.module.css';

export function TodayScreen() {
  const { t, date } = useText();
  const agenda = useAsk('today.agenda', {});
  const today = valueBeside(agenda)?.today;
  const about = today === undefined ? t('today.about') : date(today, 'long');
  return (
    <Page
      title={t('frame.places.today')}
      about={<span className={css['day']}>{about}</span>}
      body="flow"
    >
      <Answer to={agenda} what={t('today.list')}>
        {({ value }) => (value.entries.length === 0 ? <NothingAsked /> : <Agenda agenda={value} />)}
      </Answer>
    </Page>
  );
}

function Agenda({ agenda }: { readonly agenda: Output<'today.agenda'> }) {
  return <AgendaList lines={linesOf(agenda.entries, agenda.today)} today={agenda.today} />;
}

/** Nothing to do: the first steps of a house that begins, a quiet word in one that goes. */
function NothingAsked() {
  const { t } = useText();
  const house = useAsk('house.letterhead', {});
  const consignments = useAsk('consignment.list', {
    consignorId: null,
    text: '',
    mandate: null,
    offset: 0,
    limit: 1,
  });
  const sales = useAsk('sale.list', { offset: 0, limit: 1 });
  return (
    <Answer to={together(house, together(consignments, sales))} what={t('today.list')}>
      {({ value: [{ text }, [consigned, held]] }) => {
        const done = {
          house: text.siren !== '' && text.thirdPartyIban !== '',
          consignment: consigned.total > 0,
          sale: held.total > 0,
        };
        if (!done.consignment || !done.sale) return <FirstSteps done={done} />;
        return <EmptyState title={t('today.quiet.title')}>{t('today.quiet.body')}</EmptyState>;
      }}
    </Answer>
  );
}
