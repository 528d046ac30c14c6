-- AlterTable
ALTER TABLE "Preparation" ADD COLUMN     "begunAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "Wording" (
    "conversationId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "text" TEXT,
    "previous" TEXT,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "Wording_pkey" PRIMARY KEY ("conversationId","question")
);

-- CreateTable
CREATE TABLE "OwnWording" (
    "personId" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "OwnWording_pkey" PRIMARY KEY ("personId","conceptId","kind","question")
);

-- AddForeignKey
ALTER TABLE "Wording" ADD CONSTRAINT "Wording_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnWording" ADD CONSTRAINT "OwnWording_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
