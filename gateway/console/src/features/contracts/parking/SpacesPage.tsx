/** The spaces of an estate drawn car park by car park: free, let, expiring, past their last day, reserved. */
import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { explained } from '@manor/web/api/problem';
import { listing, useAllRows } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Select, Space as Row, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../parts/EmptyState';
import { ExportButton } from '../../../parts/ExportButton';
import { EstateFirst } from '../../../parts/EstateFirst';
import { Page } from '../../../parts/Page';
import { useScope } from '../../../scope';
import { ImportSpaces } from './ImportSpaces';
import { SPACE_STATES, type Space } from './parking';
import { SpaceDialog } from './SpaceDialog';
import { SpaceDrawer } from './SpaceDrawer';
import './parking.css';

export default function SpacesPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  return <Page title={t('space.title')}>{scope.kind === 'estate' ? <Spaces /> : <EstateFirst />}</Page>;
}

function Spaces() {
  const { t } = useTranslation('contracts');
  const { companyId, estateId, nodeId } = useScope();
  const mayWrite = useRights().holdsAt('contracts.parking.write', nodeId);
  const [asked, setAsked] = useSearchParams();
  const [only, setOnly] = useState<Space['state']>();
  const [open, setOpen] = useState<'new' | 'import' | Space>();
  const carParkId = asked.get('carParkId') ?? '';
  const parks = useAllRows(listing('/v1/contracts/carParks', 'carParks', { companyId, estateId }));
  const spaces = useAllRows(
    listing('/v1/contracts/spaces', 'spaces', { companyId, estateId, ...(carParkId ? { carParkId } : {}) }),
  );
  const shown = spaces.rows.filter((one) => !only || one.state === only);
  const error = parks.error ?? spaces.error;
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <>
      <Row wrap>
        <Select
          style={{ minWidth: 200 }}
          aria-label={t('carPark.title')}
          value={carParkId}
          options={[
            { value: '', label: t('space.allParks') },
            ...parks.rows.map((one) => ({ value: one.carParkId, label: one.name })),
          ]}
          onChange={(chosen: string) => {
            setAsked(chosen ? { carParkId: chosen } : {});
          }}
        />
        <ExportButton
          filters={{}}
          start={(client, fileFormat, _, languageCode) =>
            client.POST('/v1/contracts/spaces:export', {
              body: {
                ...{ companyId, estateId, fileFormat, languageCode },
                ...(carParkId ? { carParkId } : {}),
                ...(only ? { state: only } : {}),
              },
            })
          }
        />
        {mayWrite && (
          <>
            <Button
              icon={<PlusOutlined />}
              onClick={() => {
                setOpen('new');
              }}
            >
              {t('space.new')}
            </Button>
            <Button
              icon={<ImportOutlined />}
              onClick={() => {
                setOpen('import');
              }}
            >
              {t('space.import')}
            </Button>
          </>
        )}
      </Row>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <Legend spaces={spaces.rows} only={only} onOnly={setOnly} />
      {spaces.first && <Spin />}
      {!spaces.first && spaces.rows.length === 0 && <EmptyState text={t('space.none')} />}
      {parks.rows.map((park) => (
        <Lot
          key={park.carParkId}
          name={park.name}
          spaces={shown.filter((one) => one.carParkId === park.carParkId)}
          onOpen={setOpen}
        />
      ))}
      {open === 'new' && <SpaceDialog parks={parks.rows} onClose={close} />}
      {open === 'import' && <ImportSpaces onClose={close} />}
      {open && open !== 'new' && open !== 'import' && (
        <SpaceDrawer
          space={spaces.rows.find((one) => one.unitId === open.unitId) ?? open}
          parks={parks.rows}
          onClose={close}
        />
      )}
    </>
  );
}

interface LegendProps {
  spaces: Space[];
  only: Space['state'] | undefined;
  onOnly: (state: Space['state'] | undefined) => void;
}

function Legend({ spaces, only, onOnly }: LegendProps) {
  const { t } = useTranslation('contracts');
  return (
    <div className="spaces-legend" role="group" aria-label={t('lease.state')}>
      {SPACE_STATES.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={only === state}
          onClick={() => {
            onOnly(only === state ? undefined : state);
          }}
        >
          <span className={`space-mark ${look(state)}`} aria-hidden />
          {t(`spaceState.${state}`)} <strong>{spaces.filter((one) => one.state === state).length}</strong>
        </button>
      ))}
    </div>
  );
}

function Lot({ name, spaces, onOpen }: { name: string; spaces: Space[]; onOpen: (space: Space) => void }) {
  const { t } = useTranslation('contracts');
  if (spaces.length === 0) return null;
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <ul className="spaces-lot">
        {spaces.map((one) => (
          <li key={one.unitId}>
            <button
              type="button"
              className={`space-bay ${look(one.state)}`}
              onClick={() => {
                onOpen(one);
              }}
            >
              <strong>{one.unitCode}</strong>
              <small>{t(`spaceState.${one.state}`)}</small>
              <span>{one.customerName}</span>
              <small>{one.heldUntil && t('space.until', { date: day(one.heldUntil) })}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** SPACE_STATE_LET → space-LET, which parking.css draws. */
function look(state: Space['state']): string {
  return state.replace('SPACE_STATE_', 'space-');
}
