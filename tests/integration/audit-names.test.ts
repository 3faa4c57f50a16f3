import pg from "pg";
import { describe, expect, it } from "vitest";
import { audit } from "../../lib/db/audit";
import { checkAuditChain } from "../../lib/db/audit-chain";
import { inScope } from "../../lib/db/scope";
import { yearEvents } from "../../lib/db/year-audit";
import { anonymisePerson } from "../../lib/use-cases/anonymise-person";
import { handOverTo, roleOf, toNewPerson, withPassword } from "../support/handover";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const broken = async (world: World) => (await inScope(world.admin, (tx) => checkAuditChain(tx, world.bodyId))).broken?.why;

/** Runs SQL as the owner of the tables, who can switch a trigger off, inside the rows of one body. */
async function asOwner(
  world: World,
  table: "PersonName" | "AuditEvent",
  trigger: string,
  ...statements: [string, unknown[]][]
): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.body', $1, true), set_config('app.units', '*', true)", [world.bodyId]);
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER ${trigger}`);
    for (const [sql, values] of statements) await client.query(sql, values);
    await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER ${trigger}`);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

/** An event as it was written before names stood beside the log: the name in it, chained by the formula of then. */
const OLD_EVENT = `
  WITH head AS (SELECT seq + 1 AS seq, hash FROM "AuditHead" WHERE "bodyId" = $1::uuid), written AS (
    INSERT INTO "AuditEvent" ("bodyId", seq, at, "actorId", "actorName", action, "unitId", "dossierId", data, "prevHash", hash)
    SELECT $1::uuid, seq, $2::timestamptz, $3::uuid, $4::text, 'entry.save', $5::uuid, $6::uuid, '{"item": "1.1"}'::jsonb, hash,
      encode(sha256(convert_to(concat_ws('|', hash, seq, to_char($2::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
        $3::uuid, $4::text, 'entry.save', $5::uuid, $6::uuid, ('{"item": "1.1"}'::jsonb)::text), 'UTF8')), 'hex')
    FROM head RETURNING seq, hash)
  UPDATE "AuditHead" SET seq = written.seq, hash = written.hash FROM written WHERE "bodyId" = $1::uuid`;

describe("events written before names stood beside the log", () => {
  it("still hold in the chain, before and after their person is anonymised, and are read under the code of the account", async () => {
    const world = await buildWorld({ unitCount: 1 });
    const unitId = world.units.DCS01 ?? "";
    const person = await world.addPerson(unitId, "unitOfficer", "secretary");
    const { username } = await withPassword(world, person);
    const dossier = await inScope(world.admin, (tx) =>
      tx.dossier.findFirstOrThrow({ where: { bodyId: world.bodyId, cycle: { year: 2024 } } }),
    );
    const old = [world.bodyId, AT.midYear.toISOString(), person.userId, "Tên Ngày Trước", unitId, dossier.id];
    await asOwner(world, "AuditEvent", "chain", [OLD_EVENT, old]);
    expect(await broken(world)).toBeUndefined();
    expectOk(await handOverTo(world.admin, await roleOf(world, person), toNewPerson("Người đến", "2024-11-04")));
    const { name } = expectOk(await anonymisePerson(world.admin, person.userId, username, AT.reporting));
    expect(await broken(world)).toBeUndefined();
    const between = { from: AT.founding, to: AT.meeting };
    const names: string[] = [];
    for await (const event of yearEvents(world.admin, dossier.cycleId, between))
      if (event.action === "entry.save") names.push(event.actorName);
    expect(names).toEqual([name]);
  });
});

describe("the names beside the log", () => {
  it("cannot be changed by the application, and the owner's change breaks the chain", async () => {
    const other = await buildWorld({ unitCount: 1 });
    const where = { bodyId: other.bodyId, userId: other.admin.userId };
    const change = inScope(other.admin, (tx) => tx.personName.updateMany({ where, data: { name: "Ai khác" } }));
    await expect(change).rejects.toThrow();
    const owner = (sql: string) => asOwner(other, "PersonName", "kept", [sql, [other.bodyId]]);
    expect(await broken(other)).toBeUndefined();
    await owner(`UPDATE "PersonName" SET name = name || ' khác' WHERE "bodyId" = $1`);
    expect(await broken(other)).toBe("content");
    await owner(`UPDATE "PersonName" SET name = replace(name, ' khác', '') WHERE "bodyId" = $1`);
    expect(await broken(other)).toBeUndefined();
    await owner(`UPDATE "PersonName" SET name = 'Cán bộ đã nghỉ', salt = NULL WHERE "bodyId" = $1`);
    expect(await broken(other)).toBe("content");
  });

  it("are one row per person and name, however often they act and at the same moment", async () => {
    const world = await buildWorld({ unitCount: 1 });
    const act = () => inScope(world.viewer, (tx) => audit(tx, world.viewer, { action: "user.update", at: AT.reporting }));
    await Promise.all(Array.from({ length: 8 }, act));
    const where = { bodyId: world.bodyId, userId: world.viewer.userId };
    expect(await inScope(world.admin, (tx) => tx.personName.count({ where }))).toBe(1);
    expect(await broken(world)).toBeUndefined();
  });
});
