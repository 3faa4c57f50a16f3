import "server-only";
import { Prisma } from "./generated/client.ts";

/** Runs a write; gives `taken` where the database refuses a value that must be unique, whoever holds it. */
export async function unlessTaken<T>(write: () => Promise<T>, taken: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return taken();
    throw error;
  }
}
