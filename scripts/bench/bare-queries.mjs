/** SQL as one would write it by hand for the rows of each page. `pool` is that of pg; the first parameters are always body and year. */

const HEAD = `d.id, u.code, v.name, v."shortName", v.cluster, v."unitType", v.level, v."branchCount", v."memberCount", d.status, d.version,
  m.name AS monitor, d."registeredAt", d."registrationApprovedAt", d."reportedAt", d.parts, d."partMarks", d.disciplined`;
const FROM = `FROM "Dossier" d
  JOIN "Cycle" c ON c."bodyId" = d."bodyId" AND c.id = d."cycleId"
  JOIN "Unit" u ON u."bodyId" = d."bodyId" AND u.id = d."unitId"
  JOIN "UnitVersion" v ON v."bodyId" = d."bodyId" AND v."unitId" = d."unitId" AND v."validTo" IS NULL
  LEFT JOIN "User" m ON m."bodyId" = d."bodyId" AND m.id = d."monitorUserId"
  WHERE d."bodyId" = $1 AND c.year = $2`;
const ENTRY = `e."dossierId", e.code, e."hasTarget", e.target, e.numerator, e.denominator, e.text, e."notApplicable", e.reason, e.appraised, e.mark`;

/** Every dossier of a year, by unit code. */
export async function listed(pool, { bodyId, year }) {
  return (await pool.query(`SELECT ${HEAD} ${FROM} ORDER BY u.code`, [bodyId, year])).rows;
}

/** Entries of some dossiers, as far as a list or table shows or judges them. */
export async function entriesOf(pool, { bodyId, ids }) {
  return (await pool.query(`SELECT ${ENTRY} FROM "Entry" e WHERE e."bodyId" = $1 AND e."dossierId" = ANY ($2)`, [bodyId, ids])).rows;
}

/** Dossiers of a year (of one cụm where given) with their entries: a matrix, or a list with its proposals. */
export async function whole(pool, { bodyId, year, cluster }) {
  const units = (await pool.query(`SELECT ${HEAD} ${FROM} AND ($3 = '' OR v.cluster = $3) ORDER BY u.code`, [bodyId, year, cluster])).rows;
  return { units, entries: await entriesOf(pool, { bodyId, ids: units.map((unit) => unit.id) }), criteria: await criteria(pool, bodyId) };
}

async function criteria(pool, bodyId) {
  return (await pool.query(`SELECT content FROM "CriteriaSet" WHERE "bodyId" = $1 AND "unitType" = 'coQuan'`, [bodyId])).rows[0].content;
}

/** One dossier with everything that hangs on it. */
export async function dossier(pool, { bodyId, year, code }) {
  const found = await pool.query(`SELECT ${HEAD}, d.returned, row_to_json(c) AS cycle ${FROM} AND u.code = $3`, [bodyId, year, code]);
  const { id } = found.rows[0];
  const of = (table) => pool.query(`SELECT * FROM "${table}" WHERE "bodyId" = $1 AND "dossierId" = $2`, [bodyId, id]);
  const [entries, evidence] = [await of("Entry"), await of("Evidence")];
  return { dossier: found.rows[0], entries: entries.rows, evidence: evidence.rows, criteria: await criteria(pool, bodyId) };
}

/** The two latest versions of what a unit sent as its self-assessment. */
export async function latestSubmissions(pool, { bodyId, id }) {
  const sql = `SELECT * FROM "Submission" WHERE "bodyId" = $1 AND "dossierId" = $2 AND kind = 'assessment' ORDER BY number DESC LIMIT 2`;
  return (await pool.query(sql, [bodyId, id])).rows;
}

/** Writes one figure and its audit event in one transaction. */
export async function saveResult(pool, { bodyId, year, code, item, numerator, version }) {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query(
      `UPDATE "Entry" e SET numerator = $5, version = e.version + 1, "updatedAt" = now() FROM "Dossier" d, "Cycle" c, "Unit" u
       WHERE d."bodyId" = $1 AND c."bodyId" = $1 AND c.id = d."cycleId" AND c.year = $2 AND u."bodyId" = $1 AND u.id = d."unitId" AND u.code = $3
         AND e."bodyId" = $1 AND e."dossierId" = d.id AND e.code = $4
       RETURNING e."dossierId", e."unitId", e.version, e."updatedAt"`,
      [bodyId, year, code, item, Number(numerator)],
    );
    const [saved] = rows;
    const data = JSON.stringify({ code: item, fields: ["numerator"], seen: version });
    await client.query(`INSERT INTO "AuditEvent" ("bodyId", action, "unitId", "dossierId", data) VALUES ($1, 'entry.save', $2, $3, $4)`, [
      ...[bodyId, saved.unitId, saved.dossierId, data],
    ]);
    await client.query("COMMIT");
    return { version: saved.version, savedAt: saved.updatedAt };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
