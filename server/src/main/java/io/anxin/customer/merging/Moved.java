package io.anxin.customer.merging;

import io.anxin.customer.IdentityKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a merge changed, so that it can be taken back.
///
/// @param addresses what the source was recognised by
/// @param belongings what went over, by kind
/// @param company what the target got because it had none
/// @param tier what the target got because it had none of its own
/// @param tags what the target got
/// @param notes what was written below the notes of the target
record Moved(
        List<Address> addresses,
        Map<String, List<String>> belongings,
        @Nullable UUID company,
        @Nullable String tier,
        List<String> tags,
        String notes) {

    /// @param addedAt when the source got it
    record Address(IdentityKind kind, String value, Instant addedAt) {}

    Moved {
        addresses = List.copyOf(addresses);
        belongings = Map.copyOf(belongings);
        tags = List.copyOf(tags);
    }
}
