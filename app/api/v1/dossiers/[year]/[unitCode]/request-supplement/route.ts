import { serve } from "@/lib/api/door";
import { postSupplement } from "@/lib/api/write-steps";

export const POST = serve(postSupplement);
