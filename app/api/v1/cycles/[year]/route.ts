import { readCycle } from "@/lib/api/cycles";
import { serve } from "@/lib/api/door";

export const GET = serve(readCycle);
