import pg from "pg";
import { expect } from "vitest";
import { eventually } from "../support/eventually";

async function asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** Holds up whoever writes the log's event, does `work` with the number of the waiting connection, then lets go and waits until that connection is gone. */
export function whileHeldUp(work: (waiting: number) => Promise<void>): Promise<void> {
  return asOwner(async (owner) => {
    await owner.query("BEGIN");
    await owner.query('LOCK TABLE "AuditEvent" IN SHARE MODE');
    const waiting = await eventually(async () => {
      const held = await owner.query(
        "SELECT pid FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
      );
      expect(held.rowCount).toBe(1);
      return Number(held.rows[0].pid);
    });
    await work(waiting);
    await owner.query("COMMIT");
    await eventually(async () => expect((await owner.query("SELECT 1 FROM pg_stat_activity WHERE pid = $1", [waiting])).rowCount).toBe(0));
  });
}

/** Waits until each transaction with an event in the log has ended, also that of a killed process whose COMMIT was still on its way. */
export function untilSettled(): Promise<void> {
  return asOwner(async (owner) => {
    await owner.query("BEGIN");
    await owner.query('LOCK TABLE "AuditEvent" IN SHARE MODE');
    await owner.query("COMMIT");
  });
}
