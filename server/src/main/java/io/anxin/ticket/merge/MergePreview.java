package io.anxin.ticket.merge;

import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.name.NamedPerson;
import io.anxin.ticket.sla.ClockReading;
import java.util.List;

/// What a merge would do.
///
/// @param warnings what to think of first
/// @param tags what the target would get
/// @param watchers who would follow the target besides those who do
/// @param sourceResolution the promise of the ticket that would be closed
/// @param targetResolution the promise that would go on
public record MergePreview(
        TicketCard source,
        TicketCard target,
        List<Warning> warnings,
        List<String> tags,
        List<NamedPerson> watchers,
        ClockReading sourceResolution,
        ClockReading targetResolution) {

    /// What to think of before merging.
    public enum Warning {
        OTHER_CUSTOMER,
        OTHER_LANGUAGE,
        OTHER_TEAM,
        /// The older one would be closed; most people expect the opposite.
        SOURCE_IS_OLDER,
        /// The customer was promised the source earlier.
        SOURCE_IS_DUE_EARLIER,
        /// Nothing goes on in the target: the merge is refused until it is reopened.
        TARGET_IS_SETTLED,
        /// The source is closed or merged already: the merge is refused.
        SOURCE_IS_CLOSED
    }
}
