import { serve } from "@/lib/api/door";
import { putMark } from "@/lib/api/write-steps";

export const PUT = serve(putMark);
