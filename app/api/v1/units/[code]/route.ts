import { serve } from "@/lib/api/door";
import { readUnit } from "@/lib/api/units";

export const GET = serve(readUnit);
