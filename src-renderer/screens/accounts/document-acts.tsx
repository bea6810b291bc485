/** The buttons of a document: open or print it, keep it; its making shown where it must be made. */
import { Download, ExternalLink } from 'lucide-react';
import type { DocumentId } from '#domain/ids.ts';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { useDocumentFile } from '#renderer/components/document-file/use-document-file.ts';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { documentContext } from './accounts-actions.ts';

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
  return (
    <TaskPart work={rendering} label={t('accounts.paper.working')}>
      <div className="acts">
        {isMain ? <DocumentKeys open={file.open} save={file.save} /> : null}
        <Button icon={ExternalLink} onPress={file.open} {...(isMain ? { shortcut: 'Mod+O' } : {})}>
          {t('accounts.document.openShort')}
        </Button>
        <Button icon={Download} onPress={file.save} {...(isMain ? { shortcut: 'Mod+S' } : {})}>
          {t('accounts.document.saveShort')}
        </Button>
      </div>
      {file.failure === null ? null : (
        <p className="callout" data-tone="bad" role="alert">
          {explain(file.failure, text).sentence}
        </p>
      )}
    </TaskPart>
  );
}

function DocumentKeys(subject: { readonly open: () => void; readonly save: () => void }) {
  useActionContext(documentContext, subject);
  return null;
}
