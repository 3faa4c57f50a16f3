-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('open', 'completed');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('recognise', 'decline', 'supplement');

-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('recognition', 'withdrawal');

-- CreateEnum
CREATE TYPE "DecisionStatus" AS ENUM ('draft', 'issued');

-- CreateEnum
CREATE TYPE "SetStatus" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "CycleStatus" AS ENUM ('draft', 'open', 'closed');

-- CreateEnum
CREATE TYPE "WindowKind" AS ENUM ('registration', 'report');

-- CreateEnum
CREATE TYPE "DossierStatus" AS ENUM ('notRegistered', 'registrationSubmitted', 'registrationReturned', 'registrationApproved', 'assessmentSubmitted', 'supplementRequested', 'appraised', 'tabled', 'recognised', 'notRecognised', 'withdrawn');

-- CreateEnum
CREATE TYPE "ReviewMark" AS ENUM ('agree', 'override', 'insufficient');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('met', 'metThreshold', 'notMet', 'notApplicable', 'noData');

-- CreateEnum
CREATE TYPE "SubmissionKind" AS ENUM ('registration', 'adjustment', 'assessment');

-- CreateEnum
CREATE TYPE "AdjustmentStatus" AS ENUM ('pending', 'approved', 'refused');

-- CreateEnum
CREATE TYPE "UnitLevel" AS ENUM ('body', 'doanCoSo', 'chiDoanCoSo', 'chiDoan');

-- CreateEnum
CREATE TYPE "UnitType" AS ENUM ('coQuan', 'xaPhuong', 'truongHoc', 'doanhNghiep', 'lucLuongVuTrang');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('unitOfficer', 'monitor', 'btvMember', 'btvSecretary', 'admin', 'viewer');

-- CreateEnum
CREATE TYPE "Position" AS ENUM ('secretary', 'deputySecretary', 'member', 'officer');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('firstPassword', 'resetPassword');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('preview', 'applied', 'undone');

-- CreateTable
CREATE TABLE "Meeting" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "presentCount" INTEGER NOT NULL,
    "totalCount" INTEGER NOT NULL,
    "status" "MeetingStatus" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "bodyId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "proposal" JSONB NOT NULL,
    "votesFor" INTEGER,
    "votesAgainst" INTEGER,
    "votesOther" INTEGER,
    "outcome" "Outcome",
    "reason" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("bodyId","meetingId","dossierId")
);

-- CreateTable
CREATE TABLE "Decision" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "kind" "DecisionKind" NOT NULL,
    "status" "DecisionStatus" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "meetingId" UUID,
    "withdrawsId" UUID,
    "number" INTEGER,
    "numberText" TEXT NOT NULL DEFAULT '',
    "term" TEXT NOT NULL DEFAULT '',
    "decidedOn" DATE NOT NULL,
    "signerName" TEXT NOT NULL DEFAULT '',
    "signerPosition" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "sha256" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issuedById" UUID,
    "issuedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "DecisionUnit" (
    "bodyId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "unitId" UUID NOT NULL,

    CONSTRAINT "DecisionUnit_pkey" PRIMARY KEY ("bodyId","decisionId","dossierId")
);

-- CreateTable
CREATE TABLE "DocumentCounter" (
    "bodyId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DocumentCounter_pkey" PRIMARY KEY ("bodyId","type","term")
);

-- CreateTable
CREATE TABLE "RegisteredNumber" (
    "bodyId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "decisionId" UUID,
    "takenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegisteredNumber_pkey" PRIMARY KEY ("bodyId","type","term","number")
);

-- CreateTable
CREATE TABLE "CriteriaSet" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitType" "UnitType" NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "status" "SetStatus" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "basedOnId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CriteriaSet_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "Cycle" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "CycleStatus" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "registrationOpensAt" TIMESTAMPTZ(3) NOT NULL,
    "registrationDueAt" TIMESTAMPTZ(3) NOT NULL,
    "registrationPhrase" TEXT NOT NULL,
    "approvalDueAt" TIMESTAMPTZ(3) NOT NULL,
    "dataDate" DATE NOT NULL,
    "reportOpensAt" TIMESTAMPTZ(3) NOT NULL,
    "reportDueAt" TIMESTAMPTZ(3) NOT NULL,
    "reportPhrase" TEXT NOT NULL,
    "appraisalDueAt" TIMESTAMPTZ(3) NOT NULL,
    "meetingDueAt" TIMESTAMPTZ(3) NOT NULL,
    "summaryDueAt" TIMESTAMPTZ(3) NOT NULL,
    "rule" JSONB NOT NULL,
    "references" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Cycle_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "CycleCriteriaSet" (
    "bodyId" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "unitType" "UnitType" NOT NULL,
    "criteriaSetId" UUID NOT NULL,

    CONSTRAINT "CycleCriteriaSet_pkey" PRIMARY KEY ("bodyId","cycleId","unitType")
);

-- CreateTable
CREATE TABLE "Extension" (
    "bodyId" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "window" "WindowKind" NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("bodyId","cycleId","unitId","window")
);

-- CreateTable
CREATE TABLE "Dossier" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "criteriaSetId" UUID NOT NULL,
    "status" "DossierStatus" NOT NULL DEFAULT 'notRegistered',
    "version" INTEGER NOT NULL DEFAULT 1,
    "monitorUserId" UUID,
    "returned" JSONB NOT NULL DEFAULT '{}',
    "parts" JSONB NOT NULL,
    "partMarks" JSONB NOT NULL DEFAULT '{}',
    "registeredAt" TIMESTAMPTZ(3),
    "registrationApprovedAt" TIMESTAMPTZ(3),
    "reportedAt" TIMESTAMPTZ(3),
    "appraisedAt" TIMESTAMPTZ(3),
    "disciplined" BOOLEAN NOT NULL DEFAULT false,
    "disciplineNote" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Dossier_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "bodyId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "hasTarget" BOOLEAN NOT NULL DEFAULT false,
    "target" INTEGER,
    "solution" TEXT NOT NULL DEFAULT '',
    "dueText" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "numerator" INTEGER,
    "denominator" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "notApplicable" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "explanation" TEXT NOT NULL DEFAULT '',
    "registrationComment" TEXT NOT NULL DEFAULT '',
    "mark" "ReviewMark",
    "appraised" "Verdict",
    "appraisalReason" TEXT NOT NULL DEFAULT '',
    "appraisedById" UUID,
    "appraisedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("bodyId","dossierId","code")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "documentNumber" TEXT NOT NULL DEFAULT '',
    "documentDate" DATE,
    "fileName" TEXT,
    "fileSize" INTEGER,
    "fileType" TEXT,
    "sha256" TEXT,
    "storageKey" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "SubmissionKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedById" UUID,
    "submittedBy" TEXT NOT NULL DEFAULT '',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "lateDays" INTEGER NOT NULL DEFAULT 0,
    "imported" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "TargetAdjustment" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "oldTarget" INTEGER,
    "newTarget" INTEGER,
    "reason" TEXT NOT NULL,
    "status" "AdjustmentStatus" NOT NULL DEFAULT 'pending',
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionNote" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "TargetAdjustment_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "ProgressNote" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "quarter" INTEGER NOT NULL,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "documentNumber" TEXT NOT NULL DEFAULT '',
    "documentDate" DATE,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgressNote_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "Inspection" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "inspectedOn" DATE NOT NULL,
    "codes" TEXT[],
    "findings" TEXT NOT NULL,
    "remedy" TEXT NOT NULL DEFAULT '',
    "remedyDueOn" DATE,
    "remedyDoneOn" DATE,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Inspection_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" UUID NOT NULL,
    "rootUnitId" UUID,
    "term" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "establishedOn" DATE,
    "dissolvedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "UnitVersion" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "decisionNumber" TEXT NOT NULL DEFAULT '',
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "headerUpper" TEXT NOT NULL DEFAULT '',
    "headerName" TEXT NOT NULL DEFAULT '',
    "documentCode" TEXT NOT NULL DEFAULT 'ĐTN',
    "place" TEXT NOT NULL DEFAULT '',
    "unitType" "UnitType" NOT NULL,
    "level" "UnitLevel" NOT NULL,
    "cluster" TEXT NOT NULL DEFAULT '',
    "branchCount" INTEGER,
    "memberCount" INTEGER,

    CONSTRAINT "UnitVersion_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "User" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "passwordHash" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "position" "Position" NOT NULL DEFAULT 'officer',
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT NOT NULL,
    "bodyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "bodyId" UUID NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorName" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL,
    "unitId" UUID,
    "dossierId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "prevHash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("bodyId","seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "bodyId" UUID NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("bodyId")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "bodyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'preview',
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "report" JSONB NOT NULL DEFAULT '{}',
    "undo" JSONB NOT NULL DEFAULT '[]',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("bodyId","id")
);

-- CreateTable
CREATE TABLE "IdempotencyRecord" (
    "bodyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyRecord_pkey" PRIMARY KEY ("bodyId","userId","key")
);

-- CreateIndex
CREATE INDEX "Meeting_bodyId_cycleId_idx" ON "Meeting"("bodyId", "cycleId");

-- CreateIndex
CREATE INDEX "Ballot_bodyId_dossierId_idx" ON "Ballot"("bodyId", "dossierId");

-- CreateIndex
CREATE INDEX "Decision_bodyId_cycleId_idx" ON "Decision"("bodyId", "cycleId");

-- CreateIndex
CREATE INDEX "DecisionUnit_bodyId_dossierId_idx" ON "DecisionUnit"("bodyId", "dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "CriteriaSet_bodyId_unitType_version_key" ON "CriteriaSet"("bodyId", "unitType", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Cycle_bodyId_year_key" ON "Cycle"("bodyId", "year");

-- CreateIndex
CREATE INDEX "Dossier_bodyId_cycleId_status_idx" ON "Dossier"("bodyId", "cycleId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Dossier_bodyId_cycleId_unitId_key" ON "Dossier"("bodyId", "cycleId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Dossier_bodyId_id_unitId_key" ON "Dossier"("bodyId", "id", "unitId");

-- CreateIndex
CREATE INDEX "Evidence_bodyId_dossierId_idx" ON "Evidence"("bodyId", "dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_bodyId_dossierId_kind_number_key" ON "Submission"("bodyId", "dossierId", "kind", "number");

-- CreateIndex
CREATE INDEX "TargetAdjustment_bodyId_dossierId_idx" ON "TargetAdjustment"("bodyId", "dossierId");

-- CreateIndex
CREATE INDEX "ProgressNote_bodyId_dossierId_idx" ON "ProgressNote"("bodyId", "dossierId");

-- CreateIndex
CREATE INDEX "Inspection_bodyId_dossierId_idx" ON "Inspection"("bodyId", "dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_bodyId_code_key" ON "Unit"("bodyId", "code");

-- CreateIndex
CREATE INDEX "UnitVersion_bodyId_parentId_idx" ON "UnitVersion"("bodyId", "parentId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitVersion_bodyId_unitId_validFrom_key" ON "UnitVersion"("bodyId", "unitId", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE INDEX "Membership_bodyId_userId_idx" ON "Membership"("bodyId", "userId");

-- CreateIndex
CREATE INDEX "Membership_bodyId_unitId_idx" ON "Membership"("bodyId", "unitId");

-- CreateIndex
CREATE INDEX "Session_bodyId_userId_idx" ON "Session"("bodyId", "userId");

-- CreateIndex
CREATE INDEX "OneTimeLink_bodyId_userId_idx" ON "OneTimeLink"("bodyId", "userId");

-- CreateIndex
CREATE INDEX "SignInAttempt_key_at_idx" ON "SignInAttempt"("key", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "AuditEvent_bodyId_unitId_idx" ON "AuditEvent"("bodyId", "unitId");

-- CreateIndex
CREATE INDEX "AuditEvent_bodyId_dossierId_idx" ON "AuditEvent"("bodyId", "dossierId");

-- CreateIndex
CREATE INDEX "AuditEvent_bodyId_action_idx" ON "AuditEvent"("bodyId", "action");

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_bodyId_cycleId_fkey" FOREIGN KEY ("bodyId", "cycleId") REFERENCES "Cycle"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_bodyId_meetingId_fkey" FOREIGN KEY ("bodyId", "meetingId") REFERENCES "Meeting"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_bodyId_dossierId_unitId_fkey" FOREIGN KEY ("bodyId", "dossierId", "unitId") REFERENCES "Dossier"("bodyId", "id", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_bodyId_cycleId_fkey" FOREIGN KEY ("bodyId", "cycleId") REFERENCES "Cycle"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_bodyId_meetingId_fkey" FOREIGN KEY ("bodyId", "meetingId") REFERENCES "Meeting"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionUnit" ADD CONSTRAINT "DecisionUnit_bodyId_decisionId_fkey" FOREIGN KEY ("bodyId", "decisionId") REFERENCES "Decision"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionUnit" ADD CONSTRAINT "DecisionUnit_bodyId_dossierId_unitId_fkey" FOREIGN KEY ("bodyId", "dossierId", "unitId") REFERENCES "Dossier"("bodyId", "id", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CycleCriteriaSet" ADD CONSTRAINT "CycleCriteriaSet_bodyId_cycleId_fkey" FOREIGN KEY ("bodyId", "cycleId") REFERENCES "Cycle"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CycleCriteriaSet" ADD CONSTRAINT "CycleCriteriaSet_bodyId_criteriaSetId_fkey" FOREIGN KEY ("bodyId", "criteriaSetId") REFERENCES "CriteriaSet"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_bodyId_cycleId_fkey" FOREIGN KEY ("bodyId", "cycleId") REFERENCES "Cycle"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_bodyId_unitId_fkey" FOREIGN KEY ("bodyId", "unitId") REFERENCES "Unit"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_bodyId_unitId_fkey" FOREIGN KEY ("bodyId", "unitId") REFERENCES "Unit"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_bodyId_cycleId_fkey" FOREIGN KEY ("bodyId", "cycleId") REFERENCES "Cycle"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_bodyId_criteriaSetId_fkey" FOREIGN KEY ("bodyId", "criteriaSetId") REFERENCES "CriteriaSet"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_bodyId_dossierId_unitId_fkey" FOREIGN KEY ("bodyId", "dossierId", "unitId") REFERENCES "Dossier"("bodyId", "id", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_bodyId_dossierId_unitId_fkey" FOREIGN KEY ("bodyId", "dossierId", "unitId") REFERENCES "Dossier"("bodyId", "id", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_bodyId_dossierId_unitId_fkey" FOREIGN KEY ("bodyId", "dossierId", "unitId") REFERENCES "Dossier"("bodyId", "id", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetAdjustment" ADD CONSTRAINT "TargetAdjustment_bodyId_dossierId_unitId_fkey" FOREIGN KEY ("bodyId", "dossierId", "unitId") REFERENCES "Dossier"("bodyId", "id", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressNote" ADD CONSTRAINT "ProgressNote_bodyId_dossierId_unitId_fkey" FOREIGN KEY ("bodyId", "dossierId", "unitId") REFERENCES "Dossier"("bodyId", "id", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_bodyId_dossierId_unitId_fkey" FOREIGN KEY ("bodyId", "dossierId", "unitId") REFERENCES "Dossier"("bodyId", "id", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_bodyId_unitId_fkey" FOREIGN KEY ("bodyId", "unitId") REFERENCES "Unit"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_bodyId_userId_fkey" FOREIGN KEY ("bodyId", "userId") REFERENCES "User"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_bodyId_unitId_fkey" FOREIGN KEY ("bodyId", "unitId") REFERENCES "Unit"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_bodyId_userId_fkey" FOREIGN KEY ("bodyId", "userId") REFERENCES "User"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_bodyId_userId_fkey" FOREIGN KEY ("bodyId", "userId") REFERENCES "User"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_bodyId_userId_fkey" FOREIGN KEY ("bodyId", "userId") REFERENCES "User"("bodyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One version in force per unit.
CREATE UNIQUE INDEX "UnitVersion_current_key" ON "UnitVersion" ("bodyId", "unitId") WHERE "validTo" IS NULL;

-- Row-level security. The application's role is not the owner; every transaction says
--   app.body   the body (tenant) whose rows it may touch
--   app.units  '*', or the ids of the units whose rows it may touch
--   app.auth   'on' while a person is being recognised, before the body is known
-- A used connection answers '' and not NULL for an unset value, hence nullif.
CREATE FUNCTION app_body() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.body', true), '')::uuid $$;

CREATE FUNCTION app_sees_unit(unit uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN current_setting('app.units', true) = '*' THEN true
       ELSE coalesce(unit::text = ANY (string_to_array(current_setting('app.units', true), ',')), false) END $$;

CREATE FUNCTION app_signing_in() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('app.auth', true), '') = 'on' $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Body','Unit','UnitVersion','User','Membership','Session','OneTimeLink','SignInAttempt','ApiToken',
    'CriteriaSet','Cycle','CycleCriteriaSet','Extension','Dossier','Entry','Evidence','Submission','TargetAdjustment','ProgressNote','Inspection',
    'Meeting','Ballot','Decision','DecisionUnit','DocumentCounter','RegisteredNumber','AuditEvent','AuditHead','ImportBatch','IdempotencyRecord']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['CriteriaSet','Cycle','CycleCriteriaSet','Meeting','Decision','DocumentCounter','RegisteredNumber','AuditHead','ImportBatch','IdempotencyRecord']
  LOOP
    EXECUTE format('CREATE POLICY body ON %I USING ("bodyId" = app_body())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Extension','Dossier','Entry','Evidence','Submission','TargetAdjustment','ProgressNote','Inspection','Ballot','DecisionUnit']
  LOOP
    EXECUTE format('CREATE POLICY unit ON %I USING ("bodyId" = app_body() AND app_sees_unit("unitId"))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['User','Session','OneTimeLink','ApiToken']
  LOOP
    EXECUTE format('CREATE POLICY body ON %I USING ("bodyId" = app_body() OR app_signing_in())', name);
  END LOOP;
END $$;

CREATE POLICY body ON "Body" USING (id = app_body() OR app_signing_in());
CREATE POLICY signing_in ON "SignInAttempt" USING (app_signing_in());
-- The body's own unit is public to all of the body: its name and header stand on every page and document.
CREATE POLICY unit ON "Unit" USING ("bodyId" = app_body() AND (app_sees_unit(id) OR id = (SELECT "rootUnitId" FROM "Body" WHERE "Body".id = "bodyId")));
CREATE POLICY unit ON "UnitVersion" USING ("bodyId" = app_body() AND (app_sees_unit("unitId") OR "unitId" = (SELECT "rootUnitId" FROM "Body" WHERE "Body".id = "bodyId")));
CREATE POLICY signing_in ON "UnitVersion" FOR SELECT USING (app_signing_in());
CREATE POLICY unit ON "Membership" USING ("bodyId" = app_body() AND (app_sees_unit("unitId") OR "unitId" = (SELECT "rootUnitId" FROM "Body" WHERE "Body".id = "bodyId")));
CREATE POLICY signing_in ON "Membership" FOR SELECT USING (app_signing_in());
-- Anybody of the body may add an event; only those who see the unit may read it.
CREATE POLICY adding ON "AuditEvent" FOR INSERT WITH CHECK ("bodyId" = app_body());
CREATE POLICY reading ON "AuditEvent" FOR SELECT USING ("bodyId" = app_body() AND app_sees_unit("unitId"));

-- What was sent, issued, published or logged is never rewritten.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'check_violation'; END $$;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE ON "Submission" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "RegisteredNumber" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published BEFORE UPDATE OR DELETE ON "CriteriaSet" FOR EACH ROW WHEN (OLD.status = 'published') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER issued BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW WHEN (OLD.status = 'issued') EXECUTE FUNCTION refuse_change();

-- The audit chain: seq and prevHash from the head of the body (its row lock orders concurrent writers), hash over the event.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head "AuditHead";
BEGIN
  INSERT INTO "AuditHead" ("bodyId") VALUES (NEW."bodyId") ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM "AuditHead" WHERE "bodyId" = NEW."bodyId" FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW."prevHash" := head.hash;
  NEW.hash := encode(sha256(convert_to(concat_ws('|', head.hash, NEW.seq, to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
    NEW."actorId", NEW."actorName", NEW.action, NEW."unitId", NEW."dossierId", NEW.data::text), 'UTF8')), 'hex');
  UPDATE "AuditHead" SET seq = NEW.seq, hash = NEW.hash WHERE "bodyId" = NEW."bodyId";
  RETURN NEW;
END $$;
CREATE TRIGGER chain BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION chain_audit_event();
