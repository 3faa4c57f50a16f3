import { readDecision } from "@/lib/api/decisions";
import { serve } from "@/lib/api/door";

export const GET = serve(readDecision);
