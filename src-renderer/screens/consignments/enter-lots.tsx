/** The lots of a consignment that are in stock, entered in the sale of this desk together. */
import type { ConsignmentId } from '#domain/ids.ts';
import { useCurrentSale } from '#renderer/app/current-sale.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import { usePerform } from '#renderer/engine/index.ts';
import { explainRefusal } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';

export function EnterLots({ consignmentId }: { readonly consignmentId: ConsignmentId }) {
  const text = useText();
  const { t } = text;
  const work = usePerform('lot.enterConsignment');
  const sale = useCurrentSale();
  if (!deskMayCall('lot.enterConsignment')) return null;
  return (
    <Answer to={sale} what={t('columns.sale')} size="line">
      {({ value }) =>
        value?.state !== 'draft' ? null : (
          <TaskPart work={work} label={t('consignments.enterLots.busy')}>
            <Button onPress={() => void work.perform({ consignmentId, saleId: value.saleId })}>
              {t('consignments.enterLots.act', { code: value.code })}
            </Button>
            {work.state === 'done' ? (
              <>
                <p role="status">
                  {t('consignments.enterLots.done', { count: work.value.entered })}
                </p>
                <ul>
                  {work.value.refused.map(({ lotId, title, refusal }) => (
                    <li key={lotId}>{`${title} : ${explainRefusal(refusal, text).sentence}`}</li>
                  ))}
                </ul>
              </>
            ) : null}
          </TaskPart>
        )
      }
    </Answer>
  );
}
