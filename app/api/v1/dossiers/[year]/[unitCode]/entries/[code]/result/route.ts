import { serve } from "@/lib/api/door";
import { putResult } from "@/lib/api/write-entries";

export const PUT = serve(putResult);
