-- CreateTable
CREATE TABLE "SiteVisit" (
    "seasonId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "visits" INTEGER NOT NULL,

    PRIMARY KEY ("seasonId", "day", "language", "page"),
    CONSTRAINT "SiteVisit_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
