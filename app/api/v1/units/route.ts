import { serve } from "@/lib/api/door";
import { listUnits } from "@/lib/api/units";

export const GET = serve(listUnits);
