package io.anxin.ticket.cannedreply;

import io.anxin.shared.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param version the version seen, 0 for a new reply
/// @param shortcut what an agent types after `/`; unique within the team
/// @param team null for everybody
public record WriteCannedReply(
        @PositiveOrZero long version,
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String shortcut,
        @Nullable UUID team,
        @NotNull @Valid Bilingual title,
        @NotNull @Valid ReplyBody body) {}
