import "server-only";
import { cache } from "react";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { type Frame, frameOf } from "./frame-of";

/** Gives the frame for the signed-in person. One statement beside the one that recognises them. */
export const readFrame = cache(async (): Promise<Frame> => frameOf(await requireActor(), now()));
