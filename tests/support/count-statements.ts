import pg from "pg";

/** Texts of the statements that a piece of work sent. */
type Seen = string[];

/** What keeps a transaction and its scope rather than reading rows. */
const HOUSEKEEPING = /^\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|DEALLOCATE|SELECT set_config)\b/i;

/**
 * Runs `work` and gives its value with the statements it sent to PostgreSQL, transaction housekeeping left out. Counts at the driver, so
 * whatever Prisma makes of one call is seen. Do not run two at once, nor beside other work on the same connection pool.
 */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ value: T; count: number; statements: Seen }> {
  const statements: Seen = [];
  const { prototype } = pg.Client;
  const query = prototype.query;
  prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    const text =
      typeof first === "string" ? first : typeof first === "object" && first !== null && "text" in first ? String(first.text) : "";
    if (text !== "" && !HOUSEKEEPING.test(text)) statements.push(text);
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    const value = await work();
    return { value, count: statements.length, statements };
  } finally {
    prototype.query = query;
  }
}
