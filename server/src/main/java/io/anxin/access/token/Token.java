package io.anxin.access.token;

import io.anxin.access.AccountId;
import io.anxin.access.Permission;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An API token, without its secret.
///
/// @param hint its last characters, by which its owner tells it apart
/// @param scope what it may do at most; empty: all that its account may
record Token(
        UUID id,
        AccountId account,
        String name,
        String hint,
        Set<Permission> scope,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
