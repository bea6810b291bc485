/** What a file asks before its rows are taken: who its consignors are, which results are meant so. */
import type { Output } from '#contract/api.ts';
import { Checkbox, FieldLine, PartyBox } from '#renderer/components/form/index.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';
import type { Choices } from './choices.ts';

type Report = Output<'import.file'>;
type ResultSeen = Report['results'][number];

interface ImportQuestionsProps {
  readonly report: Report;
  readonly choices: Choices;
  readonly onAnswer: (answer: Partial<Choices>) => void;
}

export function ImportQuestions(props: ImportQuestionsProps) {
  return (
    <>
      <ConsignorsAsked {...props} />
      <ResultsSeen {...props} />
    </>
  );
}

/** A name that the register does not answer for is asked for: nobody is made up. */
function ConsignorsAsked({ report, choices, onAnswer }: ImportQuestionsProps) {
  const { t } = useText();
  const names = [...new Set([...report.consignorsAsked, ...Object.keys(choices.consignors)])];
  if (names.length === 0) return null;
  return (
    <div className={css['block']}>
      <h3 className={css['sub']}>{t('settings.files.whoIs')}</h3>
      {names.map((told) => (
        <FieldLine key={told} shares="412px">
          <PartyBox
            label={t('settings.files.whoIsOne', { told })}
            value={choices.consignors[told] ?? null}
            onChange={(party) => onAnswer({ consignors: { ...choices.consignors, [told]: party } })}
          />
        </FieldLine>
      ))}
    </div>
  );
}

/** Each price beside the lot it would go to; one that asks something is ticked, or left out. */
function ResultsSeen({ report, choices, onAnswer }: ImportQuestionsProps) {
  const { t } = useText();
  const shown = report.results.slice(0, SHOWN_MAX);
  if (shown.length === 0) return null;
  const confirm = (line: number, isOn: boolean) => {
    const others = [...choices.confirmed].filter((each) => each !== line);
    onAnswer({ confirmed: new Set(isOn ? [...others, line] : others) });
  };
  return (
    <div className={css['block']}>
      <h3 className={css['sub']}>{t('settings.files.pricesBeside')}</h3>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('columns.lot')}</th>
            <th scope="col">{t('columns.title')}</th>
            <th scope="col">{t('columns.estimate')}</th>
            <th scope="col">{t('columns.hammerPrice')}</th>
            <th scope="col">{t('columns.paddle')}</th>
            <th scope="col">{t('settings.files.asks')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((seen) => (
            <SeenRow
              key={seen.line}
              seen={seen}
              isConfirmed={choices.confirmed.has(seen.line)}
              onConfirm={(isOn) => confirm(seen.line, isOn)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SHOWN_MAX = 200;

interface SeenRowProps {
  readonly seen: ResultSeen;
  readonly isConfirmed: boolean;
  readonly onConfirm: (isOn: boolean) => void;
}

function SeenRow({ seen, isConfirmed, onConfirm }: SeenRowProps) {
  const { t, euros } = useText();
  const { lot, title, toldTitle, lowEstimate, highEstimate, outcome, price, paddle, asks } = seen;
  return (
    <tr>
      <th scope="row">{lot}</th>
      <td>
        {title}
        {asks.includes('other_title') ? (
          <p className="meta">{t('settings.files.toldTitle', { title: toldTitle })}</p>
        ) : null}
      </td>
      <td className="amount">{`${euros(lowEstimate)}–${euros(highEstimate)}`}</td>
      <td className="amount">{price === null ? t(`states.lot.${outcome}`) : euros(price)}</td>
      <td className="amount">{paddle ?? ''}</td>
      <td>
        {asks.length === 0 ? null : (
          <>
            {asks.map((each) => (
              <StatusWord key={each} tone="warning">
                {t(`settings.files.asking.${each}`)}
              </StatusWord>
            ))}
            <Checkbox
              label={t('settings.files.confirm')}
              value={isConfirmed}
              onChange={onConfirm}
            />
          </>
        )}
      </td>
    </tr>
  );
}
