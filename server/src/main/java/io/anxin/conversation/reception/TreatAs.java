package io.anxin.conversation.reception;

/// How staff want something in the ledger to be taken, when not as the program would.
public enum TreatAs {
    NEW_TICKET,
    REPLY,
    MACHINE
}
