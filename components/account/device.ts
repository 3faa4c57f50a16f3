const BROWSERS: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/coc_coc_browser/i, "Cốc Cốc"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS/, "máy Mac"],
  [/Linux/, "Linux"],
];

/** "Chrome trên Windows" of what a browser says of itself; unknown ones are called so. */
export function deviceName(userAgent: string): string {
  const browser = BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "Trình duyệt khác";
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1];
  return system ? `${browser} trên ${system}` : browser;
}
