/** The buttons of a document: open or print it, keep it; its making shown where it must be made. */
import { Download, ExternalLink } from 'lucide-react';
import type { DocumentId } from '#domain/ids.ts';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { documentContext } from './accounts-actions.ts';
import { useDocumentFile } from './document-file.ts';

interface DocumentActsProps {
  readonly documentId: DocumentId;
  /** The document of the inspector answers the keyboard; one among others does not. */
  readonly isMain?: boolean;
}

export function DocumentActs({ documentId, isMain = false }: DocumentActsProps) {
  const text = useText();
  const { t } = text;
  const file = useDocumentFile(documentId);
  const { rendering } = file;
  if (rendering.state === 'busy') {
    return (
      <Progress
        label={t('accounts.paper.working')}
        done={rendering.progress.done}
        total={rendering.progress.total}
        detail={rendering.progress.label}
        onCancel={rendering.cancel}
      />
    );
  }
  return (
    <div className={css['acts']}>
      {isMain ? <DocumentKeys open={file.open} save={file.save} /> : null}
      <Button icon={ExternalLink} onPress={file.open} {...(isMain ? { shortcut: 'Mod+O' } : {})}>
        {t('accounts.document.openShort')}
      </Button>
      <Button icon={Download} onPress={file.save} {...(isMain ? { shortcut: 'Mod+S' } : {})}>
        {t('accounts.document.saveShort')}
      </Button>
      <Problem of={rendering} />
      {file.failure === null ? null : (
        <p className={css['problem']} role="alert">
          {explain(file.failure, text).sentence}
        </p>
      )}
    </div>
  );
}

function DocumentKeys(subject: { readonly open: () => void; readonly save: () => void }) {
  useActionContext(documentContext, subject);
  return null;
}
