package io.anxin.organisation;

import io.anxin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A team as it is kept and as others read it.
///
/// @param calendar the calendar its deadlines are counted on
/// @param replyAddress the mail address its answers come from; null for that of the mailbox
/// @param retired true when it takes no more work; it is kept because old tickets name it
public record Team(
        TeamId id,
        long version,
        Bilingual name,
        TeamKind kind,
        CalendarId calendar,
        Assignment assignment,
        @Nullable String replyAddress,
        boolean retired) {

    Team changed(
            Bilingual newName,
            TeamKind newKind,
            CalendarId newCalendar,
            Assignment newAssignment,
            @Nullable String newReplyAddress) {
        return new Team(
                id,
                version + 1,
                newName,
                newKind,
                newCalendar,
                newAssignment,
                newReplyAddress,
                retired);
    }

    Team retired(boolean now) {
        return new Team(id, version + 1, name, kind, calendar, assignment, replyAddress, now);
    }
}
