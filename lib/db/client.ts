import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "../env";
import { PrismaClient } from "./generated/client.ts";

const holder = globalThis as { prisma?: PrismaClient };

/** Opens the client on first use; the pool refuses after 3 s instead of waiting for ever. */
export function database(): PrismaClient {
  if (holder.prisma) return holder.prisma;
  const { DATABASE_URL, DATABASE_POOL } = env();
  const adapter = new PrismaPg({
    connectionString: DATABASE_URL,
    max: DATABASE_POOL,
    connectionTimeoutMillis: 3000,
    statement_timeout: 20_000,
    idle_in_transaction_session_timeout: 20_000,
    application_name: "ba-chu-dong",
  });
  holder.prisma = new PrismaClient({ adapter, transactionOptions: { maxWait: 3000, timeout: 20_000 } });
  return holder.prisma;
}

/** Closes the client, for scripts and tests. */
export async function closeDatabase(): Promise<void> {
  await holder.prisma?.$disconnect();
  delete holder.prisma;
}
