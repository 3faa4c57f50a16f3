/**
 * Anonymising somebody who has left (Law 91/2025 on personal data: erased once no longer needed; what the law makes an official record stays).
 * The account keeps its id, so that who did what stays consistent, and nothing else of the person.
 */
import type { HeldRole } from "./handover";
import { fail, ok, type Result } from "./result";

/** Where a request to be anonymised stands: people may ask for it (Law 91/2025) before they leave, since nobody without a role signs in. */
export type AnonymiseRequestStatus = "open" | "done" | "declined" | "withdrawn";

export const ANONYMISE_REQUEST_LABEL: Record<AnonymiseRequestStatus, string> = {
  open: "Đang chờ",
  done: "Đã ẩn danh",
  declined: "Không nhận",
  withdrawn: "Đã rút",
};

/** Refuses a second request beside an open one. */
export function mayAskAnonymise(statuses: readonly AnonymiseRequestStatus[]): Result<null> {
  return statuses.includes("open") ? fail("notNow", "Đồng chí đã đề nghị ẩn danh; đề nghị đang chờ quản trị Đoàn Khối.") : ok(null);
}

export interface Leaver {
  id: string;
  username: string;
  isAnonymised: boolean;
  roles: readonly Pick<HeldRole, "validFrom" | "validTo">[];
}

/** What stands in place of the name: a short code of the account's id tells two leavers apart. */
export function anonymousName(id: string): string {
  return `Cán bộ đã nghỉ ${id.slice(-6).toUpperCase()}`;
}

/** What stands in place of the user name, which must be unique over the installation. */
export function anonymousUsername(id: string): string {
  return `da-nghi-${id.replaceAll("-", "")}`;
}

/** Says why somebody cannot be anonymised on `today` (ISO day); null where they can: every role of theirs has ended. */
export function whyNotAnonymise({ isAnonymised, roles }: Pick<Leaver, "isAnonymised" | "roles">, today: string): string | null {
  if (isAnonymised) return "Tài khoản này đã ẩn danh.";
  const held = roles.some((role) => role.validTo === null || role.validTo > today);
  return held ? "Người này còn giữ hoặc sắp giữ vai trò. Hãy bàn giao hoặc kết thúc vai trò trước, rồi ẩn danh." : null;
}

/** Refuses to anonymise whoever holds a role, and a confirmation other than the typed user name: there is no way back. */
export function mayAnonymise(leaver: Leaver, typed: string, today: string): Result<null> {
  const why = whyNotAnonymise(leaver, today);
  if (why) return fail("notNow", why);
  if (typed.trim().toLowerCase() === leaver.username) return ok(null);
  const message = `Gõ đúng tên đăng nhập ${leaver.username} để xác nhận.`;
  return fail("invalid", message, { fields: { username: message } });
}
