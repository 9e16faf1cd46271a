package io.anxin.insight;

import io.anxin.insight.FactQueries.OpenRow;
import io.anxin.shared.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the projection once for all who look, whatever teams each of them may see, and keeps that
/// until the projection moves. Days gone by are kept for a minute even when it moves: they are long
/// to read, and hardly anything changes in them.
@Component
class SharedFigures {

    /// Ages of open tickets move with the clock.
    private static final Duration OPEN_KEPT = Duration.ofSeconds(10);

    private static final Duration PAST_KEPT = Duration.ofMinutes(1);

    /// Different stretches of time and zones that are looked at together.
    private static final int MOST = 32;

    /// @param before the day after the last; null for no end
    /// @param round the stretch of time in which it is kept
    private record Days(ZoneId zone, LocalDate first, @Nullable LocalDate before, long round) {}

    /// @param at when what is open was read
    record Open(Instant at, List<OpenRow> rows) {}

    /// What was read since the projection moved last.
    private record Readings(ReadOnce<Long, Open> open, ReadOnce<Days, List<Tally>> tallies) {}

    private final FactQueries queries;
    private final JdbcClient sql;
    private final Clock clock;
    private final Remembered<Readings> current;
    private final ReadOnce<Days, List<Tally>> past = new ReadOnce<>(MOST);

    SharedFigures(FactQueries queries, JdbcClient sql, Clock clock) {
        this.queries = queries;
        this.sql = sql;
        this.clock = clock;
        this.current =
                new Remembered<>(
                        this::revision,
                        () -> new Readings(new ReadOnce<>(1), new ReadOnce<>(MOST)));
    }

    /// Everything that is not resolved.
    Open open() {
        Instant now = clock.instant();
        return current.get()
                .open()
                .get(round(now, OPEN_KEPT), () -> new Open(now, queries.open(now)));
    }

    /// What happened on the days from `first` to `today`, of every team.
    List<Tally> tallies(LocalDate first, LocalDate today, ZoneId zone) {
        Days now = new Days(zone, today, null, 0);
        List<Tally> present = current.get().tallies().get(now, () -> read(now));
        if (!first.isBefore(today)) {
            return present;
        }
        Days gone = new Days(zone, first, today, round(clock.instant(), PAST_KEPT));
        return Stream.concat(past.get(gone, () -> read(gone)).stream(), present.stream()).toList();
    }

    private List<Tally> read(Days days) {
        return queries.tallies(days.first(), days.before(), days.zone());
    }

    /// What is kept for a while is kept under the number of that while.
    private static long round(Instant now, Duration kept) {
        return now.toEpochMilli() / kept.toMillis();
    }

    /// To be called last in the transaction that moves the projection: whoever moves it at the same
    /// time waits here.
    void moved() {
        sql.sql("update insight.revision set number = number + 1").update();
        current.changing();
    }

    private long revision() {
        return sql.sql("select number from insight.revision").query(Long.class).single();
    }
}
