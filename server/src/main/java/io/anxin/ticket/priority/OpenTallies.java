package io.anxin.ticket.priority;

import io.anxin.customer.Tier;
import io.anxin.database.Row;
import io.anxin.language.Sentiment;
import io.anxin.ticket.sla.ClockName;
import io.anxin.ticket.sla.ClockUse;
import io.anxin.ticket.sla.ServiceLevels;
import io.anxin.ticket.trait.ContractLevel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The open tickets, counted by what their score is made of.
@Repository
class OpenTallies {

    /// So many tickets have their age counted one by one; the newest.
    private static final int MOST_COUNTED = 20_000;

    private static final int COUNTED_UP_TO = 100_000;

    private static final String FACTORS =
            "severity, impact, tier, contract_level, age_percent, sentiment";

    /// So many open tickets have the same factors.
    ///
    /// @param byHand whether a person's word holds instead of the score
    record Tally(PriorityFactors factors, Priority computed, boolean byHand, int tickets) {

        /// The same as a matrix with other age steps would see them.
        Tally aged(int percent) {
            Circumstances around = factors.circumstances().aged(percent, null);
            return new Tally(
                    new PriorityFactors(
                            factors.severity(), factors.impact(), factors.tier(), around),
                    computed,
                    byHand,
                    tickets);
        }
    }

    private final JdbcClient sql;
    private final ServiceLevels serviceLevels;
    private final Clock clock;

    OpenTallies(JdbcClient sql, ServiceLevels serviceLevels, Clock clock) {
        this.sql = sql;
        this.serviceLevels = serviceLevels;
        this.clock = clock;
    }

    /// By the age steps that the tickets have reached; a few hundred rows at any size of the desk.
    List<Tally> bySteps() {
        return sql.sql(
                        """
                        select %1$s, computed_priority, override_priority is not null as by_hand,
                            count(*) as tickets
                        from ticket.ticket where live
                        group by %1$s, computed_priority, by_hand
                        """
                                .formatted(FACTORS))
                .query((row, _) -> tally(new Row(row)))
                .list();
    }

    /// By the exact share of the promise used up, for steps that are not those of today.
    List<Tally> byShares() {
        Instant now = clock.instant();
        Map<Long, ClockUse> uses = serviceLevels.uses(ClockName.RESOLUTION, MOST_COUNTED);
        return sql.sql(
                        """
                        select id, %s, computed_priority, override_priority is not null as by_hand,
                            1 as tickets
                        from ticket.ticket where live
                        order by last_activity_at desc, id desc limit ?
                        """
                                .formatted(FACTORS))
                .param(MOST_COUNTED)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            ClockUse use = uses.get(row.number("id"));
                            return tally(row).aged(use == null ? 0 : use.percentAt(now));
                        })
                .list();
    }

    int scoredBefore(long edition) {
        return sql.sql(
                        """
                        select count(*)::int from (select from ticket.ticket
                            where live and priority_edition < ? limit ?) waiting
                        """)
                .params(edition, COUNTED_UP_TO)
                .query(Integer.class)
                .single();
    }

    private static Tally tally(Row row) {
        return new Tally(
                new PriorityFactors(
                        row.constant("severity", Severity.class),
                        row.constant("impact", Impact.class),
                        row.constant("tier", Tier.class),
                        new Circumstances(
                                row.constant("contract_level", ContractLevel.class),
                                (int) row.number("age_percent"),
                                null,
                                row.constant("sentiment", Sentiment.class),
                                List.of())),
                row.constant("computed_priority", Priority.class),
                row.truth("by_hand"),
                (int) row.number("tickets"));
    }
}
