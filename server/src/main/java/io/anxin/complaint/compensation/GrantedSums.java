package io.anxin.complaint.compensation;

import io.anxin.database.Row;
import io.anxin.shared.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What complaints came to.
@Repository
public class GrantedSums {

    private final JdbcClient sql;

    GrantedSums(JdbcClient sql) {
        this.sql = sql;
    }

    /// What was approved or given, by complaint, one sum for each currency.
    public Map<UUID, List<Money>> of(Collection<UUID> complaints) {
        Map<UUID, List<Money>> sums = new HashMap<>();
        sql.sql(
                        """
                        select complaint, currency, sum(amount) as amount from complaint.compensation
                        where complaint = any (?) and state in ('APPROVED', 'GRANTED')
                        group by complaint, currency order by currency
                        """)
                .param(complaints.toArray(UUID[]::new))
                .query(
                        result -> {
                            Row row = new Row(result);
                            sums.computeIfAbsent(row.uuid("complaint"), _ -> new ArrayList<>())
                                    .add(
                                            new Money(
                                                    row.decimal("amount"),
                                                    Currency.getInstance(row.text("currency"))));
                        });
        return sums;
    }
}
