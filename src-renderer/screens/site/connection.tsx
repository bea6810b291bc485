/** The line to the public site: its address, and a key that is given once and never shown again. */
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { besideField, FieldStack, Problem, TextField } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './site.module.css';

interface ConnectionProps {
  readonly isConnected: boolean;
  readonly address: string;
}

export function Connection({ isConnected, address }: ConnectionProps) {
  const { t } = useText();
  const [isChanging, setChanging] = useState(false);
  const showsForm = !isConnected || isChanging;
  return (
    <section className={css['connection']} aria-label={t('site.connection')}>
      <header className={css['connectionHead']}>
        <h2 className={css['heading']}>{t('site.connection')}</h2>
        <StatusWord tone={isConnected ? 'good' : 'pending'}>
          {t(isConnected ? 'site.connected' : 'site.notConnected')}
        </StatusWord>
      </header>
      {isConnected && address !== '' ? <p className={css['address']}>{address}</p> : null}
      {deskMayCall('site.connect') ? null : <p className={css['soft']}>{t('site.ownerOnly')}</p>}
      {deskMayCall('site.connect') && showsForm ? (
        <ConnectForm address={address} onDone={() => setChanging(false)} />
      ) : null}
      {deskMayCall('site.connect') && !showsForm ? (
        <div>
          <Button onPress={() => setChanging(true)}>{t('site.change')}</Button>
        </div>
      ) : null}
    </section>
  );
}

const KEY_MIN = 8;

interface ConnectFormProps {
  readonly address: string;
  readonly onDone: () => void;
}

function ConnectForm({ address: known, onDone }: ConnectFormProps) {
  const text = useText();
  const { t } = text;
  const { work, connect } = useConnect(onDone);
  const [address, setAddress] = useState(known);
  const [key, setKey] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isAddress = /^https?:\/\/[^\s]+$/.test(address.trim());
  const isKey = key.trim().length >= KEY_MIN;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isAddress || !isKey || !(await connect(address.trim(), key.trim()))) return;
    setKey('');
    setAsked(false);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} aria-label={t('site.connection')}>
      <FieldStack>
        <p className={css['soft']}>{t('site.connectIntro')}</p>
        <TextField
          label={t('site.address')}
          value={address}
          onChange={setAddress}
          placeholder={t('site.addressHint')}
          error={isAsked && !isAddress ? t('site.addressInvalid') : null}
        />
        <TextField
          label={t('site.key')}
          type="password"
          value={key}
          onChange={(typed) => {
            setKey(typed);
            if (work.state === 'refused') work.reset();
          }}
          error={isAsked && !isKey ? t('site.keyShort') : null}
          {...besideField(work, ['site_key_refused'], text)}
        />
        <Problem of={work} except={['site_key_refused']} />
        <div>
          <Button type="submit" isBusy={work.state === 'busy'}>
            {t(work.state === 'busy' ? 'site.connecting' : 'site.connect')}
          </Button>
        </div>
      </FieldStack>
    </form>
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
