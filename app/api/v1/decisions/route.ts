import { listDecisions } from "@/lib/api/decisions";
import { serve } from "@/lib/api/door";

export const GET = serve(listDecisions);
