/** Makes a photo small enough to be sent with a report: a JPEG of so many bytes at most. */

const LONGEST = 1600;
const QUALITIES = [0.8, 0.6, 0.4];

/**
 * @param file what the camera or the album gave.
 * @param most bytes.
 * @returns the photo as base64, without what the camera noted of place and owner.
 * @throws what the browser says of a file that it cannot draw, or RangeError for one that stays too large.
 */
export async function smaller(file: Blob, most: number): Promise<string> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const drawn = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', quality);
    });
    if (drawn && drawn.size <= most) return base64(new Uint8Array(await drawn.arrayBuffer()));
  }
  throw new RangeError(`The photo has more than ${most} bytes however it is drawn`);
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const one of bytes) text += String.fromCharCode(one);
  return btoa(text);
}
