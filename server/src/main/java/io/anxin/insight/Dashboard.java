package io.anxin.insight;

import io.anxin.shared.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of the service desk, of the teams the reader may see.
///
/// @param at when what is open was read; it is read anew when it changes, and every ten seconds.
///   What happened on days gone by may be a minute older
/// @param zone IANA name of the zone whose days are counted
/// @param now what the teams lead; each ticket counts once
/// @param takesPart what they work on besides, led by teams that are not counted here
/// @param today figures since midnight
/// @param rest null on a working day
/// @param period figures of the last days, today included
record Dashboard(
        Instant at,
        String zone,
        int days,
        Backlog now,
        TakesPart takesPart,
        Figures today,
        @Nullable RestDay rest,
        Figures period,
        Targets targets,
        List<TeamFigures> teams,
        List<AgentRow> agents,
        List<Day> series,
        List<AgeRow> backlogByAge,
        List<PriorityRow> backlogByPriority) {

    /// Today is no working day, so that little happens in it.
    ///
    /// @param name of the holiday, null on a free day of the week or in a closure
    /// @param worksAgainAt null when no working day is in sight
    record RestDay(LocalDate date, @Nullable Bilingual name, @Nullable Instant worksAgainAt) {}

    /// What lies on the desk now.
    ///
    /// @param overdue open ones for which a promise was missed, as the desk lists them
    /// @param open everything that is not resolved
    /// @param reopened open ones that were held for resolved before
    record Backlog(long open, long unassigned, long waiting, long overdue, long reopened) {}

    /// Open tickets that another team leads; they count there as open too.
    record TakesPart(long open, long overdue) {

        static final TakesPart NONE = new TakesPart(0, 0);

        TakesPart plus(TakesPart other) {
            return new TakesPart(open + other.open, overdue + other.overdue);
        }
    }

    /// Indicators of a stretch of time; null where nothing happened that could be measured.
    ///
    /// @param firstResponseInTimePercent of the tickets whose first response came or was missed in
    ///   it
    /// @param resolvedInTimePercent of the tickets that were resolved or missed in it
    /// @param averageFirstResponseMinutes elapsed, not working minutes
    /// @param csatPercent share of the scores 4 and 5
    record Figures(
            long opened,
            long resolved,
            @Nullable Double firstResponseInTimePercent,
            @Nullable Double resolvedInTimePercent,
            @Nullable Double averageFirstResponseMinutes,
            long scores,
            @Nullable Double csatPercent,
            @Nullable Double averageScore) {}

    /// What the figures should reach.
    record Targets(
            double firstResponseInTimePercent, double resolvedInTimePercent, double csatPercent) {

        /// The documents' own targets (REQUIREMENTS Q3).
        static final Targets DEFAULT = new Targets(95, 90, 90);
    }

    /// @param now what the team leads
    /// @param takesPart what it works on besides
    record TeamFigures(UUID id, Bilingual name, Backlog now, TakesPart takesPart, Figures period) {}

    record AgentRow(UUID id, String name, Backlog now, Figures period) {}

    record Day(LocalDate date, Figures figures) {}

    /// @param age how long the ticket has been open
    record AgeRow(Age age, long tickets) {}

    enum Age {
        UNDER_4_HOURS,
        UNDER_1_DAY,
        UNDER_3_DAYS,
        UNDER_7_DAYS,
        UNDER_30_DAYS,
        OLDER
    }

    record PriorityRow(String priority, long tickets, long overdue) {}
}
