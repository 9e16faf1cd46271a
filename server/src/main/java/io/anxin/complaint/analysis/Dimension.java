package io.anxin.complaint.analysis;

/// By what complaints are counted.
enum Dimension {
    CLASS,
    PRODUCT,
    CAUSE,
    DEPARTMENT,
    SEVERITY,
    STAGE
}
