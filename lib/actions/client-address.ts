/**
 * Gives the address that a limit per address counts: the entry of X-Forwarded-For written by the outermost of `proxies` trusted proxies, counted
 * from the end, since what stands before it is the client's own word. Without proxies Next writes the only entry (lib/start-up.ts drops others).
 */
export function clientAddress(forwardedFor: string | null, proxies: number): string {
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  return entries.at(-Math.max(1, proxies)) || "local";
}
