/** Gives the ids of the ticked boxes named "prefix:id". Each box has a name of its own, so that a refused form shows again what was ticked. */
export function boxesOf(formData: FormData, prefix: string): string[] {
  return [...formData.keys()].filter((name) => name.startsWith(`${prefix}:`)).map((name) => name.slice(prefix.length + 1));
}
