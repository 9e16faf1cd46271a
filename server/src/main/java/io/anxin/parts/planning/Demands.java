package io.anxin.parts.planning;

import io.anxin.parts.forecast.Series;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The demand of the past, month by month.
@Component
class Demands {

    private static final int LONGEST_MONTHS = 84;

    private final JdbcClient sql;

    Demands(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(UUID part, LocalDate month, BigDecimal quantity) {}

    /// A series for each part that was ever in demand, up to the month before; all end together.
    /// Months before the first demand of the part are unknown, later ones without any are zero.
    Map<UUID, Series> until(LocalDate month) {
        Map<UUID, double[]> values = new HashMap<>();
        LocalDate start = month.minusMonths(LONGEST_MONTHS);
        List<Row> rows =
                sql.sql(
                                """
                                select part, month, quantity from parts.demand
                                where month >= ? and month < ? order by part, month
                                """)
                        .params(Date.valueOf(start), Date.valueOf(month))
                        .query(Row.class)
                        .list();
        LocalDate first = rows.stream().map(Row::month).min(LocalDate::compareTo).orElse(month);
        int months = (int) ChronoUnit.MONTHS.between(first, month);
        for (Row row : rows) {
            double[] series = values.computeIfAbsent(row.part, _ -> unknown(months));
            int at = (int) ChronoUnit.MONTHS.between(first, row.month);
            if (Double.isNaN(series[at])) {
                Arrays.fill(series, at, months, 0);
            }
            series[at] = row.quantity.doubleValue();
        }
        Map<UUID, Series> all = new HashMap<>();
        values.forEach((part, series) -> all.put(part, new Series(part.toString(), series)));
        return all;
    }

    private static double[] unknown(int months) {
        double[] values = new double[months];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    List<PartPlan.Month> of(UUID part) {
        return sql.sql(
                        """
                        select month, quantity from parts.demand where part = ? order by month
                        """)
                .param(part)
                .query(PartPlan.Month.class)
                .list();
    }
}
