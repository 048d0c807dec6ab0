/** A QR code that the platform has drawn, row by row. */
interface QrCodeProps {
  /** 1 is dark, 0 is light. */
  rows: string[];
  label: string;
}

// What the standard wants around it (ISO/IEC 18004), in modules.
const QUIET = 4;

export function QrCode({ rows, label }: QrCodeProps) {
  const size = rows.length + 2 * QUIET;
  const path = rows
    .flatMap((row, y) =>
      Array.from(row, (one, x) => [one, x] as const).flatMap(([one, x]) =>
        one === '1' ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [],
      ),
    )
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width="100%"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
