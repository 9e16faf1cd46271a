package io.anxin.ticket.classification;

import io.anxin.ticket.trait.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A trial of the rules, either over one text or over the latest tickets; nothing is changed.
///
/// @param draft a rule to be tried as if it were saved, in the place of the one it names or at the
///   end
/// @param latestTickets how many of the latest tickets to look at
record TryRules(
        @Nullable @Valid RuleDraft draft,
        @Nullable @Valid Sample text,
        @Nullable @Min(1) @Max(1000) Integer latestTickets) {

    record RuleDraft(@Nullable UUID id, @Valid DefineRule rule) {}

    record Sample(
            @NotBlank @Size(max = 40) String channel,
            @Nullable @Size(max = 320) String mailbox,
            @Nullable @Size(max = 320) String senderAddress,
            @Size(max = 1000) String subject,
            @Size(max = 100_000) String text,
            @Nullable @Size(max = 35) String locale) {}

    /// @param classification what the text would be, null when only tickets were looked at
    record Outcome(
            @Nullable Classification classification, int ticketsLookedAt, List<Change> changes) {}

    /// A ticket that would be classified otherwise than it is.
    record Change(
            long ticketId,
            String subject,
            @Nullable Kind kindNow,
            @Nullable UUID categoryNow,
            Classification classification) {}
}
