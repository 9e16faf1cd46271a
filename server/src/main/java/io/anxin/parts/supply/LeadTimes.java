package io.anxin.parts.supply;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.database.Row;
import io.anxin.parts.PartId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How long deliveries took, from the order to the arrival: measured, because what a catalogue says
/// is a hope.
@Service
public class LeadTimes {

    /// Fewer deliveries say too little to plan by.
    private static final int ENOUGH = 3;

    private static final Duration LOOKING_BACK = Duration.ofDays(730);
    private static final double DAYS_OF_A_MONTH = 365.25 / 12;

    private static final String MEASURED =
            """
            select d.supplier, s.code, count(*) as deliveries, avg(d.days) as mean, min(d.days) as shortest,
                   max(d.days) as longest, max(d.at) as last
            from parts.delivery d join parts.supplier s on s.id = d.supplier
            where d.part = ? and d.at >= ? group by d.supplier, s.code order by s.code
            """;

    /// What the deliveries of a part by one supplier took, in days.
    public record Measured(
            UUID supplier,
            String code,
            long deliveries,
            double mean,
            long shortest,
            long longest,
            Instant last) {}

    private final JdbcClient sql;
    private final Clock clock;

    LeadTimes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Of the last two years, by supplier.
    public List<Measured> of(Actor actor, PartId part) {
        actor.require(Permission.READ_PARTS);
        return sql.sql(MEASURED)
                .params(part.value(), Row.time(since()))
                .query(Measured.class)
                .list();
    }

    /// The months to plan with, of those parts that were delivered often enough in two years: begun
    /// months of the mean, as a plan covers whole ones.
    public Map<UUID, Integer> months() {
        return sql
                .sql(
                        """
                        select part, avg(days) as mean from parts.delivery where at >= ?
                        group by part having count(*) >= ?
                        """)
                .params(Row.time(since()), ENOUGH)
                .query((row, _) -> Map.entry(new Row(row).uuid("part"), row.getDouble("mean")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> months(each.getValue())));
    }

    private static int months(double days) {
        return (int) Math.clamp(Math.ceil(days / DAYS_OF_A_MONTH), 1, 60);
    }

    private Instant since() {
        return clock.instant().minus(LOOKING_BACK);
    }
}
