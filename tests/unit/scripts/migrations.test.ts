import { expect, test } from "vitest";
import { appRoleOf, rightsOf } from "../../../scripts/lib/app-role.mjs";
import { missing } from "../../../scripts/lib/migrate.mjs";
import { checksum, matchesChecksum } from "../../../scripts/lib/migrations.mjs";

const first = { name: "1_first", sql: "SELECT 1;\nSELECT 2;\n" };
const second = { name: "2_second", sql: "SELECT 3;\n" };
const row = (name: string, sql: string, finished = true) => ({ migration_name: name, checksum: checksum(sql), finished });

test("a checksum holds for the script with either line end and for no other script", () => {
  expect(matchesChecksum(first.sql.replaceAll("\n", "\r\n"), checksum(first.sql))).toBe(true);
  expect(matchesChecksum(first.sql, checksum(first.sql.replaceAll("\n", "\r\n")))).toBe(true);
  expect(matchesChecksum(`${first.sql} `, checksum(first.sql))).toBe(false);
});

test("what is recorded is not applied again", () => {
  expect(missing([first, second], [])).toEqual([first, second]);
  expect(missing([first, second], [row("1_first", first.sql)])).toEqual([second]);
});

test("a changed or half-finished migration is refused", () => {
  expect(() => missing([first], [row("1_first", second.sql)])).toThrow("was changed after it was applied");
  expect(() => missing([first], [row("1_first", first.sql, false)])).toThrow("did not finish");
});

test("the application's role carries the name of its database within 63 bytes", () => {
  expect(appRoleOf("ba_chu_dong")).toBe("ba_chu_dong_app");
  expect(Buffer.byteLength(appRoleOf("x".repeat(63)))).toBeLessThanOrEqual(63);
});

test("a table's comment limits the application's rights", () => {
  expect(rightsOf({ plain: "unit", comment: null })).toBe("SELECT, INSERT, UPDATE, DELETE");
  expect(rightsOf({ plain: "audit_event", comment: "app: select, insert" })).toBe("SELECT, INSERT");
  expect(rightsOf({ plain: "secret", comment: "app: none" })).toBe("");
  expect(rightsOf({ plain: "_prisma_migrations", comment: null })).toBe("");
});
