package io.anxin.complaint.compensation;

import io.anxin.access.Role;
import io.anxin.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How much a person, or everybody of a post, may approve.
///
/// @param account null when it is of a post
/// @param post null when it is of a person
record ApprovalLimit(
        UUID id, long version, @Nullable UUID account, @Nullable Role post, Money money) {

    static final String SUBJECT = "approval-limit";
}
