package io.anxin.collaboration.task.trait;

/// What is asked for.
public enum TaskKind {
    TASK,
    /// Sales is asked for a quotation or an order, and says until when.
    SALES,
    /// Production is asked for goods, and answers with capacity and date.
    PRODUCTION;

    public boolean isRequest() {
        return this != TASK;
    }
}
