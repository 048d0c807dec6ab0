/** Prints a receipt, the confirmation of a paid order, or a daily closing. */
import { PrintButton } from '../../../parts/PrintButton';

type Shown = { label: string; primary?: boolean } & (
  { receiptId: string } | { orderId: string } | { closingId: string }
);

export function PrintPayment({ label, primary = false, ...path }: Shown) {
  return (
    <PrintButton
      label={label}
      primary={primary}
      send={(client, languageCode) => {
        const body = { languageCode };
        if ('receiptId' in path)
          return client.POST('/v1/payments/receipts/{receiptId}:print', { params: { path }, body });
        return 'closingId' in path
          ? client.POST('/v1/payments/dailyClosings/{closingId}:print', { params: { path }, body })
          : client.POST('/v1/payments/orders/{orderId}:print', { params: { path }, body });
      }}
    />
  );
}
