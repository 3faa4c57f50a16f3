/** Vietnamese dates and times (Asia/Ho_Chi_Minh) and plain numbers. One door for formatting. */
const ZONE = "Asia/Ho_Chi_Minh";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function split(at: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
}

/** "08/11/2024" of an instant, in Vietnam. */
export function formatDate(at: Date): string {
  const p = split(at);
  return `${p.day}/${p.month}/${p.year}`;
}

/** "21:47" of an instant, in Vietnam. */
export function formatTime(at: Date): string {
  const p = split(at);
  return `${p.hour}:${p.minute}`;
}

/** "21:47 ngày 06/11/2024" of an instant, in Vietnam. */
export function formatInstant(at: Date): string {
  return `${formatTime(at)} ngày ${formatDate(at)}`;
}

/** "21:47:03 ngày 06/11/2024", for receipts. */
export function formatReceipt(at: Date): string {
  const p = split(at);
  return `${p.hour}:${p.minute}:${p.second} ngày ${formatDate(at)}`;
}

/** ISO calendar day "2024-11-06" of an instant, in Vietnam. */
export function isoDay(at: Date): string {
  const p = split(at);
  return `${p.year}-${p.month}-${p.day}`;
}

/** "06/11/2024" of an ISO calendar day; "" of null. */
export function formatDay(iso: string | null): string {
  if (!iso) return "";
  const [year, month, day] = iso.slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}

/** Reads "6/11/2024", "06-11-2024" or "2024-11-06" into an ISO calendar day; null when it is no date. */
export function readDay(text: string): string | null {
  const bare = text.normalize("NFC").trim();
  const vietnamese = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(bare);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  const [year, month, day] = vietnamese ? [vietnamese[3], vietnamese[2], vietnamese[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exact = date.getUTCFullYear() === Number(year) && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exact && Number(year) >= 1900 && Number(year) <= 2200 ? date.toISOString().slice(0, 10) : null;
}

/** Gives the instant of a Vietnamese wall clock: day "2024-11-07" and time "23:59" → that minute's last second when `endOfMinute`. */
export function vietnamInstant(day: string, time: string, endOfMinute = false): Date {
  return new Date(`${day}T${time}:${endOfMinute ? "59" : "00"}+07:00`);
}

/** "ngày 09 tháng 02 năm 2024": day below 10 and months 1 and 2 with a leading zero (documents.md). */
export function formatLongDay(iso: string): string {
  const [year, month = "", day = ""] = iso.split("-");
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** "1,2 MB", "340 kB": a file size for people. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  if (bytes >= 1_000_000_000) return `${(bytes / 1_000_000_000).toFixed(1).replace(".", ",").replace(/,0$/, "")} GB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",").replace(/,0$/, "")} MB`;
}

/** "1.234" with points between thousands. */
export function formatWhole(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}
