-- CreateTable
CREATE TABLE "Filing" (
    "conversationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "byPersonId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Filing_pkey" PRIMARY KEY ("conversationId","personId")
);

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
