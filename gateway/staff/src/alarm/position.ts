/** Where the phone is, if its owner allows it and it knows within a few seconds. */
const PATIENCE_MILLISECONDS = 4_000;
// Two minutes old is near enough for somebody on foot.
const AGE_MILLISECONDS = 120_000;

/** Degrees of WGS 84 as text, with a place to about ten centimetres; nothing where the phone does not say. */
export function position(): Promise<{ latitude?: string; longitude?: string }> {
  return new Promise((done) => {
    if (!('geolocation' in navigator)) {
      done({});
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        done({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6) });
      },
      () => {
        done({});
      },
      { timeout: PATIENCE_MILLISECONDS, maximumAge: AGE_MILLISECONDS, enableHighAccuracy: true },
    );
  });
}
