/** What a move means for the money: shown once it is known, with what is wrong where it is not. */
import { explained } from '@manor/web/api/problem';
import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Shown<Preview> {
  title: string;
  /** False where the reader may not see what people owe: the move is theirs to make all the same. */
  may: boolean;
  preview: UseQueryResult<Preview>;
  children: (preview: Preview) => ReactNode;
}

export function Money<Preview>({ title, may, preview, children }: Shown<Preview>) {
  const { t } = useTranslation('tenants');
  return (
    <section className="move-money">
      <h2 className="section-title">{title}</h2>
      {!may && <Alert type="info" showIcon title={t('money.hidden')} />}
      {may && preview.error && (
        <Alert
          type="warning"
          showIcon
          title={t('money.unknown')}
          description={explained(preview.error)}
          action={
            <Button size="small" loading={preview.isFetching} onClick={() => void preview.refetch()}>
              {t('money.again')}
            </Button>
          }
        />
      )}
      {may && preview.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      {may && preview.data && children(preview.data)}
    </section>
  );
}
