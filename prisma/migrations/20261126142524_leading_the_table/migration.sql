-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "ledBy" TEXT,
ADD COLUMN     "timerEndsAt" TIMESTAMPTZ(3),
ADD COLUMN     "timerRemainingMs" INTEGER;

-- CreateTable
CREATE TABLE "Turn" (
    "conversationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "Turn_pkey" PRIMARY KEY ("conversationId","personId")
);

-- AddForeignKey
ALTER TABLE "Turn" ADD CONSTRAINT "Turn_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
