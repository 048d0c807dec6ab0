/** A unit as people call it: where its code begins with its building's name, as 1-0203 of building 1, the code says all. */
export function unitName(buildingName: string, code: string): string {
  const told = buildingName === '' || code.startsWith(buildingName);
  return told ? code : `${buildingName} · ${code}`;
}
