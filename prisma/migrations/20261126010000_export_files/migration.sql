-- CreateEnum
CREATE TYPE "ExportStatus" AS ENUM ('queued', 'running', 'done', 'failed');

-- CreateTable
CREATE TABLE "ExportFile" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "requestedById" UUID NOT NULL,
    "unitId" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "status" "ExportStatus" NOT NULL DEFAULT 'queued',
    "progressDone" INTEGER NOT NULL DEFAULT 0,
    "progressTotal" INTEGER NOT NULL DEFAULT 0,
    "fileName" TEXT NOT NULL DEFAULT '',
    "fileType" TEXT NOT NULL DEFAULT '',
    "storageKey" TEXT,
    "size" BIGINT,
    "sha256" TEXT NOT NULL DEFAULT '',
    "problem" TEXT NOT NULL DEFAULT '',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExportFile_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateIndex
CREATE INDEX "ExportFile_bodyId_requestedById_idx" ON "ExportFile"("bodyId", "requestedById");

-- What waits or runs is looked for every few seconds, oldest first; nobody has the same file made twice at the same time.
CREATE INDEX "ExportFile_queue" ON "ExportFile"("createdAt") WHERE status IN ('queued', 'running');
CREATE UNIQUE INDEX "ExportFile_once" ON "ExportFile"("bodyId", "requestedById", kind, params) WHERE status IN ('queued', 'running');

-- The process that makes files takes them for every body; it sees this table only, the work itself runs in the scope of who asked.
CREATE FUNCTION app_serving_exports() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('app.exports', true), '') = 'on' $$;

ALTER TABLE "ExportFile" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ExportFile" FORCE ROW LEVEL SECURITY;
CREATE POLICY unit ON "ExportFile" USING ("bodyId" = app_body() AND app_sees_unit("unitId"));
CREATE POLICY queue ON "ExportFile" USING (app_serving_exports());
