import { openApi } from "@/lib/api/openapi";

/** The description names no data, so no token is asked. */
export function GET(): Response {
  return Response.json(openApi(), { headers: { "Cache-Control": "no-store" } });
}
