/** What is attached to a unit. */
import { useRights } from '@manor/web/session';
import { Attachments } from '../../../parts/Attachments';
import { useScope } from '../../../scope';
import type { OfUnit } from '../../../search';

export default function UnitAttachments({ subject: { companyId, unitId } }: { subject: OfUnit }) {
  const scope = useScope();
  const rights = useRights();
  return (
    <Attachments
      target={{ service: 'tenants', companyId, kind: 'unit', recordId: unitId }}
      mayWrite={rights.holdsIn('tenants.units.write', scope.nodeId)}
    />
  );
}
