import "server-only";
import { type Actor, type Position, type Role, seesBody } from "../domain/permissions";
import { Prisma } from "./generated/client.ts";
import { whileSigningIn } from "./scope";

interface ActorRow {
  bodyId: string;
  userId: string;
  name: string;
  rootUnitId: string;
  bodyName: string;
  ownUnit: SignedIn["ownUnit"];
  sessionId: string;
  idleSeconds: number;
  tookOver: boolean;
  memberships: { unitId: string; role: Role; position: Position }[];
  unitIds: string[];
}

/**
 * Only a role in force opens a door (mayEnterOn of lib/domain/handover.ts): a role that ended with yesterday has ended here, whatever else was left open.
 * An officer sees the units of their roles, what hangs under them, and the ended units from which those came; writing still asks for the role itself.
 */
function actorSql(source: Prisma.Sql, today: string): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE door AS (${source}),
    me AS (
      SELECT u."bodyId", u.id, u.name, b."rootUnitId", d.id AS "sessionId", d."lastSeenAt"
      FROM door d JOIN "User" u ON u."bodyId" = d."bodyId" AND u.id = d."userId" AND u."disabledAt" IS NULL JOIN "Body" b ON b.id = u."bodyId"
    ),
    roles AS (
      SELECT m."bodyId", m."unitId", m.role, m.position, m."validFrom" FROM "Membership" m JOIN me ON m."bodyId" = me."bodyId" AND m."userId" = me.id
      WHERE m."validFrom" <= ${today}::date AND (m."validTo" IS NULL OR m."validTo" > ${today}::date)
    ),
    seen AS (
      SELECT "bodyId", "unitId" FROM roles WHERE role = 'unitOfficer'
      UNION
      SELECT s."bodyId", near."unitId" FROM seen s CROSS JOIN LATERAL (
        SELECT v."unitId" FROM "UnitVersion" v WHERE v."bodyId" = s."bodyId" AND v."parentId" = s."unitId" AND v."validTo" IS NULL
        UNION ALL
        SELECT p."unitId" FROM "UnitChangeUnit" c JOIN "UnitChangeUnit" p ON p."bodyId" = c."bodyId" AND p."changeId" = c."changeId" AND p.ended
        WHERE c."bodyId" = s."bodyId" AND c."unitId" = s."unitId" AND c.role = 'successor'
      ) near
    )
    SELECT me."bodyId"::text, me.id::text AS "userId", me.name, me."rootUnitId"::text, me."sessionId"::text,
      coalesce((SELECT v.name FROM "UnitVersion" v WHERE v."bodyId" = me."bodyId" AND v."unitId" = me."rootUnitId" AND v."validTo" IS NULL), '') AS "bodyName",
      (SELECT json_build_object('code', u.code, 'name', v.name) FROM roles r JOIN "Unit" u ON u."bodyId" = r."bodyId" AND u.id = r."unitId"
        JOIN "UnitVersion" v ON v."bodyId" = u."bodyId" AND v."unitId" = u.id AND v."validTo" IS NULL
        WHERE r.role = 'unitOfficer' ORDER BY r."validFrom" DESC, u.code LIMIT 1) AS "ownUnit",
      EXISTS (SELECT 1 FROM "Handover" h WHERE h."bodyId" = me."bodyId" AND h."toUserId" = me.id AND h."acknowledgedAt" IS NULL
        AND h.day <= ${today}::date) AS "tookOver",
      extract(epoch FROM now() - me."lastSeenAt")::int AS "idleSeconds",
      coalesce((SELECT json_agg(json_build_object('unitId', "unitId", 'role', role, 'position', position) ORDER BY "validFrom" DESC) FROM roles), '[]') AS memberships,
      coalesce((SELECT json_agg("unitId") FROM seen), '[]') AS "unitIds"
    FROM me WHERE EXISTS (SELECT 1 FROM roles)`;
}

/**
 * A recognised person, with what every page shows: the name of the body, for a unit's officer the unit (the latest role's where there are several),
 * and whether a position taken over is still to be confirmed.
 */
export interface SignedIn extends Actor {
  bodyName: string;
  ownUnit: { code: string; name: string } | null;
  tookOver: boolean;
}

function toActor(row: ActorRow): SignedIn {
  const { bodyId, userId, name, rootUnitId, memberships, bodyName, ownUnit, tookOver } = row;
  return { bodyId, userId, name, rootUnitId, memberships, bodyName, ownUnit, tookOver, unitScope: seesBody(row) ? "all" : row.unitIds };
}

/** Gives the person behind a live session with the roles in force on `today` (ISO day), or null. One statement. */
export async function actorOfSession(sessionId: string, today: string): Promise<SignedIn | null> {
  const source = Prisma.sql`SELECT id, "bodyId", "userId", "lastSeenAt" FROM "Session" WHERE id = ${sessionId}::uuid AND "revokedAt" IS NULL AND "expiresAt" > now()`;
  return whileSigningIn(async (tx) => {
    const [row] = await tx.$queryRaw<ActorRow[]>(actorSql(source, today));
    if (!row) return null;
    if (row.idleSeconds > 300) await tx.$executeRaw`UPDATE "Session" SET "lastSeenAt" = now() WHERE id = ${sessionId}::uuid`;
    return toActor(row);
  });
}

/** Gives the person behind a program's bearer token (by the token's hash), or null; notes when it was used. */
export async function actorOfToken(tokenHash: string, today: string): Promise<SignedIn | null> {
  const source = Prisma.sql`SELECT id, "bodyId", "userId", coalesce("lastUsedAt", "createdAt") AS "lastSeenAt" FROM "ApiToken"
    WHERE "tokenHash" = ${tokenHash} AND "revokedAt" IS NULL AND "expiresAt" > now()`;
  return whileSigningIn(async (tx) => {
    const [row] = await tx.$queryRaw<ActorRow[]>(actorSql(source, today));
    if (!row) return null;
    if (row.idleSeconds > 60) await tx.$executeRaw`UPDATE "ApiToken" SET "lastUsedAt" = now() WHERE "tokenHash" = ${tokenHash}`;
    return toActor(row);
  });
}

/** Gives a person by id with the roles in force on `today`, for scripts that act in somebody's name. */
export async function actorOfUser(bodyId: string, userId: string, today: string): Promise<SignedIn | null> {
  const source = Prisma.sql`SELECT id, "bodyId", id AS "userId", now() AS "lastSeenAt" FROM "User" WHERE "bodyId" = ${bodyId}::uuid AND id = ${userId}::uuid`;
  const [row] = await whileSigningIn((tx) => tx.$queryRaw<ActorRow[]>(actorSql(source, today)));
  return row ? toActor(row) : null;
}
