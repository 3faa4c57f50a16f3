import { serve } from "@/lib/api/door";
import { postApply } from "@/lib/api/imports";

export const POST = serve(postApply);
