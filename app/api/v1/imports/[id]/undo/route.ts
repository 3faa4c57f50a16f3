import { serve } from "@/lib/api/door";
import { postUndo } from "@/lib/api/imports";

export const POST = serve(postUndo);
