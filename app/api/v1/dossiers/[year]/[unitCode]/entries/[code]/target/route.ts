import { serve } from "@/lib/api/door";
import { putTarget } from "@/lib/api/write-entries";

export const PUT = serve(putTarget);
