/** A picture of a seat's screen → the text of its QR. The decoder is loaded with the first picture. */

/** Enough for a QR that fills a third of a photo; a larger size only makes an old computer wait. */
const MOST_PIXELS = 1600;

/** @returns null when no QR is read in it */
export async function readQr(picture: Blob): Promise<string | null> {
  try {
    const bitmap = await createImageBitmap(picture);
    const scale = Math.min(1, MOST_PIXELS / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [
      Math.max(1, Math.round(bitmap.width * scale)),
      Math.max(1, Math.round(bitmap.height * scale)),
    ];
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) return null;
    context.drawImage(bitmap, 0, 0, width, height);
    const { default: decode } = await import('qr/decode.js');
    return decode({ width, height, data: context.getImageData(0, 0, width, height).data });
  } catch {
    return null;
  }
}
