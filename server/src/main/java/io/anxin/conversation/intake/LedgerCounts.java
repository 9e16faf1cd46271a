package io.anxin.conversation.intake;

/// How much waits in the ledger; counting stops at 1,000.
public record LedgerCounts(int pending, int quarantined) {}
