/** What so much of something is worth: quantity times price, rounded half up, as the platform reckons it. */
export function worth(quantity: string, priceMinor: string): bigint {
  const [whole = '0', places = ''] = quantity.split('.');
  if (!/^\d+$/.test(whole || '0') || !/^\d{0,3}$/.test(places)) return 0n;
  const thousandths = BigInt(`${whole || '0'}${places.padEnd(3, '0')}`);
  return (thousandths * BigInt(priceMinor) * 2n + 1000n) / 2000n;
}
