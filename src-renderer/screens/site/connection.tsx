/** The line to the public site: its address, and a key that is given once and never shown again. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import {
  besideField,
  ContractForm,
  FormText,
  Problem,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { z } from '#shared/zod.ts';
import css from './site.module.css';

interface ConnectionProps {
  readonly isConnected: boolean;
  readonly address: string;
}

export function SiteConnection({ isConnected, address }: ConnectionProps) {
  const { t } = useText();
  return (
    <section className={css['connection']} aria-label={t('site.connection')}>
      <header className={css['connectionHead']}>
        <h2 className={css['heading']}>{t('site.connection')}</h2>
        <StatusWord tone={isConnected ? 'good' : 'pending'}>
          {t(isConnected ? 'site.connected' : 'site.notConnected')}
        </StatusWord>
      </header>
      {isConnected && address !== '' ? <p className={css['address']}>{address}</p> : null}
      <ConnectionAct isConnected={isConnected} address={address} />
    </section>
  );
}

function ConnectionAct({ isConnected, address }: ConnectionProps) {
  const { t } = useText();
  const [isChanging, setChanging] = useState(false);
  if (!deskMayCall('site.connect')) return <p className="soft">{t('site.ownerOnly')}</p>;
  if (!isConnected || isChanging) {
    return <ConnectForm address={address} onDone={() => setChanging(false)} />;
  }
  return (
    <div className="acts">
      <Button onPress={() => setChanging(true)}>{t('site.change')}</Button>
    </div>
  );
}

const Connected = z.strictObject({
  address: z.string().regex(/^\s*https?:\/\/\S+\s*$/),
  key: z.string().trim().min(8),
});

interface ConnectFormProps {
  readonly address: string;
  readonly onDone: () => void;
}

function ConnectForm({ address, onDone }: ConnectFormProps) {
  const text = useText();
  const { t } = text;
  const { work, connect } = useConnect(onDone);
  const form = useContractForm(Connected, { address, key: '' });
  const submit = async (typed: z.infer<typeof Connected>) => {
    if (await connect(typed.address.trim(), typed.key.trim())) form.resetField('key');
  };
  return (
    <ContractForm form={form} label={t('site.connection')} onSubmit={submit}>
      <p className="soft">{t('site.connectIntro')}</p>
      <FormText
        control={form.control}
        name="address"
        label={t('site.address')}
        placeholder={t('site.addressHint')}
        whenWrong={t('site.addressInvalid')}
      />
      <FormText
        control={form.control}
        name="key"
        label={t('site.key')}
        type="password"
        whenWrong={t('site.keyShort')}
        {...besideField(work, ['site_key_refused'], text)}
      />
      <Problem of={work} except={['site_key_refused']} />
      <div className="acts">
        <Button type="submit" isBusy={work.state === 'busy'}>
          {t(work.state === 'busy' ? 'site.connecting' : 'site.connect')}
        </Button>
      </div>
    </ContractForm>
  );
}

/** Tries the key at the site; answers whether the house is connected. */
function useConnect(onDone: () => void) {
  const { t } = useText();
  const cache = useQueryClient();
  const work = usePerform('site.connect');
  const connect = async (address: string, key: string): Promise<boolean> => {
    const outcome = await work.perform({ address, key });
    if (outcome?.ok !== true) return false;
    // The site is a setting of the store: no entry of the journal tells of it.
    await cache.invalidateQueries();
    notify({ tone: 'done', sentence: t('site.connectedNow') });
    onDone();
    return true;
  };
  return { work, connect };
}
