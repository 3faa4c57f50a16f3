import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { appRoleOf } from "../../../scripts/lib/app-role.mjs";
import { migrate } from "../../../scripts/lib/migrate.mjs";
import { createDatabase, dropDatabase, scratchName, withDatabase } from "../../../scripts/lib/scratch.mjs";

const FIRST = ["20261123000000_start", "20261123010000_freeze_what_is_decided"];
const folder = mkdtempSync(join(tmpdir(), "bcd-previous-"));
for (const name of FIRST) cpSync(join("prisma", "migrations", name), join(folder, name), { recursive: true });
const made: { name: string; roles: string[] }[] = [];

afterAll(async () => {
  for (const { name, roles } of made) await dropDatabase(inject("serverUrl"), name, roles);
  rmSync(folder, { recursive: true, force: true });
});

async function run<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database, of a new ordinary role or of the role of the server's URL; gives the owner's URL. */
async function ownedDatabase(kind: "ordinary" | "server"): Promise<string> {
  const name = scratchName("previous");
  const owner = `${name}_owner`;
  made.push({ name, roles: kind === "ordinary" ? [appRoleOf(name), owner] : [appRoleOf(name)] });
  if (kind === "server") return createDatabase(inject("serverUrl"), name);
  await run(inject("serverUrl"), async (client) => {
    await client.query(`CREATE ROLE "${owner}" LOGIN NOSUPERUSER CREATEROLE PASSWORD 'secret'`);
    await client.query(`GRANT "${owner}" TO CURRENT_USER`);
    await client.query(`CREATE DATABASE "${name}" OWNER "${owner}" TEMPLATE template0 ENCODING 'UTF8'`);
  });
  const url = new URL(withDatabase(inject("serverUrl"), name));
  url.username = owner;
  url.password = "secret";
  return url.href;
}

const [body, root, cycle, meeting, decision, person] = Array.from({ length: 6 }, () => randomUUID());
const see = `SELECT set_config('app.body', '${body}', false), set_config('app.units', '*', false)`;

const signingIn = `SELECT set_config('app.auth', 'on', false)`;

/** A body as the previous version left it: one issued decision, number 7 of its register, which had begun at 7. */
const LEFT = [
  see,
  `INSERT INTO "Body" (id, term) VALUES ('${body}', '2022-2027')`,
  `INSERT INTO "Unit" ("bodyId", id, code) VALUES ('${body}', '${root}', 'KHOI')`,
  `UPDATE "Body" SET "rootUnitId" = '${root}'`,
  `INSERT INTO "UnitVersion" ("bodyId", id, "unitId", "validFrom", name, "shortName", "searchKey", "unitType", level)
   VALUES ('${body}', gen_random_uuid(), '${root}', '2022-01-01', 'Đoàn Khối', 'Đoàn Khối', 'doan khoi', 'coQuan', 'body')`,
  `INSERT INTO "Cycle" ("bodyId", id, year, "registrationOpensAt", "registrationDueAt", "registrationPhrase", "approvalDueAt", "dataDate",
   "reportOpensAt", "reportDueAt", "reportPhrase", "appraisalDueAt", "meetingDueAt", "summaryDueAt", rule)
   VALUES ('${body}', '${cycle}', 2024, now(), now(), '', now(), '2024-10-31', now(), now(), '', now(), now(), now(), '{}')`,
  `INSERT INTO "Meeting" ("bodyId", id, "cycleId", "heldOn", "presentCount", "totalCount", status, "createdById")
   VALUES ('${body}', '${meeting}', '${cycle}', '2024-11-25', 9, 11, 'completed', '${person}')`,
  `INSERT INTO "Decision" ("bodyId", id, "cycleId", kind, status, "meetingId", number, "numberText", term, "decidedOn", "signerPosition", content, sha256,
   "createdById", "issuedById", "issuedAt")
   VALUES ('${body}', '${decision}', '${cycle}', 'recognition', 'issued', '${meeting}', 7, '07-QĐ/ĐTN', '2022-2027', '2024-11-25', 'Bí thư',
   '{"document": {"subject": ["Về việc công nhận", "năm 2024"]}}', 'abc', '${person}', '${person}', now())`,
  `INSERT INTO "DocumentCounter" VALUES ('${body}', 'QĐ', '2022-2027', 7)`,
  `INSERT INTO "RegisteredNumber" VALUES ('${body}', 'QĐ', '2022-2027', 7, '07-QĐ/ĐTN', '${decision}', now())`,
  signingIn,
  `INSERT INTO "SignInAttempt" (id, key) VALUES ('${person}', 'a wrong password')`,
];

test.each([
  ["the server's own role", "server"],
  ["an ordinary role, no superuser", "ordinary"],
] as const)(
  "a database made by the previous version, owned by %s, keeps its decision, register, counter and counted attempts",
  async (_, kind) => {
    const url = await ownedDatabase(kind);
    expect((await migrate({ url, folder })).applied).toEqual(FIRST);
    await run(url, async (client) => {
      for (const statement of LEFT) await client.query(statement);
    });
    const { applied, appUrl } = await migrate({ url });
    expect(applied.length).toBeGreaterThanOrEqual(2);
    await run(appUrl, async (client) => {
      await client.query(see);
      const rows = async (sql: string) => (await client.query(sql)).rows;
      const [paper] = await rows(
        `SELECT id, "issuerId", kind, status, type, number, "numberText", "signedOn"::text, signer, subject, code FROM "OfficialDocument"`,
      );
      expect(paper).toMatchObject({ id: decision, issuerId: root, kind: "recognition", status: "issued", type: "QĐ", number: 7 });
      expect(paper).toMatchObject({
        numberText: "07-QĐ/ĐTN",
        signedOn: "2024-11-25",
        signer: "Bí thư",
        subject: "Về việc công nhận năm 2024",
      });
      expect(paper.code).toMatch(/^[0-9A-F]{16}$/);
      expect(await rows(`SELECT "issuerId", number, "documentId", outside, "signedOn"::text, subject FROM "RegisteredNumber"`)).toEqual([
        { issuerId: root, number: 7, documentId: decision, outside: false, signedOn: "2024-11-25", subject: "Về việc công nhận năm 2024" },
      ]);
      const next = `UPDATE "DocumentCounter" SET "lastNumber" = "lastNumber" + 1 WHERE "issuerId" = '${root}' AND type = 'QĐ' RETURNING "lastNumber"`;
      expect(await rows(next)).toEqual([{ lastNumber: 8 }]);
      await expect(client.query(`UPDATE "Decision" SET reason = 'x'`)).rejects.toThrow("never changed");
      await expect(client.query('DELETE FROM "RegisteredNumber"')).rejects.toThrow("never changed");
      await client.query(signingIn);
      expect(await rows('SELECT id, key FROM "Attempt"')).toEqual([{ id: person, key: "a wrong password" }]);
    });
    await run(appUrl, async (client) => {
      expect((await client.query('SELECT id FROM "OfficialDocument"')).rows).toEqual([]);
    });
  },
);
