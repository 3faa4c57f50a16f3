import pg from "pg";
import { expect, vi } from "vitest";

/** Holds up whoever writes the log's event, does `work` with the number of the waiting connection, then lets go and waits until that connection is gone. */
export async function whileHeldUp(work: (waiting: number) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await owner.connect();
  try {
    await owner.query("BEGIN");
    await owner.query('LOCK TABLE "AuditEvent" IN SHARE MODE');
    const waiting = await vi.waitFor(
      async () => {
        const held = await owner.query(
          "SELECT pid FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
        );
        expect(held.rowCount).toBe(1);
        return Number(held.rows[0].pid);
      },
      { timeout: 60_000, interval: 20 },
    );
    await work(waiting);
    await owner.query("COMMIT");
    await vi.waitFor(async () => expect((await owner.query("SELECT 1 FROM pg_stat_activity WHERE pid = $1", [waiting])).rowCount).toBe(0), {
      timeout: 20_000,
      interval: 20,
    });
  } finally {
    await owner.end();
  }
}
