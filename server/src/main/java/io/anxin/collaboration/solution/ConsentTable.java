package io.anxin.collaboration.solution;

import io.anxin.database.Row;
import io.anxin.shared.Money;
import io.anxin.shared.NotFound;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the consents.
@Repository
class ConsentTable {

    private final JdbcClient sql;

    ConsentTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Consent made) {
        sql.sql(
                        """
                        insert into collaboration.consent
                            (id, ticket, customer, locale, text, asked_by, asked_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                made.id(),
                                made.ticket(),
                                made.customer(),
                                made.locale(),
                                made.text(),
                                made.askedBy(),
                                Row.timestamp(made.askedAt()),
                                Row.timestamp(made.expiresAt())))
                .update();
        for (int place = 0; place < made.options().size(); place++) {
            offer(made.id(), place, made.options().get(place));
        }
    }

    private void offer(UUID consent, int place, Consent.ConsentOption option) {
        Money cost = option.cost();
        sql.sql(
                        """
                        insert into collaboration.consent_option (consent, place, solution, title,
                            description, cost, currency, duration_hours)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                consent,
                                place,
                                option.solution(),
                                option.title(),
                                option.description(),
                                cost == null ? null : cost.amount(),
                                cost == null ? null : cost.currency().getCurrencyCode(),
                                option.durationHours()))
                .update();
    }

    Consent get(UUID id) {
        return one("select * from collaboration.consent where id = ?", id);
    }

    /// Reads it and keeps others from answering it until the transaction ends.
    Consent lock(UUID id) {
        return one("select * from collaboration.consent where id = ? for update", id);
    }

    private Consent one(String query, UUID id) {
        return list(query, id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Consent.SUBJECT, id));
    }

    /// The newest first.
    List<Consent> of(List<Long> tickets) {
        return list(
                """
                select * from collaboration.consent where ticket = any (?)
                order by asked_at desc limit 50
                """,
                (Object) tickets.toArray(Long[]::new));
    }

    void answer(UUID id, Consent.Answer answer) {
        sql.sql(
                        """
                        update collaboration.consent set decision = ?, solution = ?, signer = ?, words = ?,
                            origin = ?, recorded_by = ?, answered_at = ? where id = ?
                        """)
                .params(
                        Arrays.asList(
                                answer.decision().name(),
                                answer.solution(),
                                answer.signer(),
                                answer.words(),
                                answer.origin(),
                                answer.recordedBy(),
                                Row.timestamp(answer.at()),
                                id))
                .update();
    }

    void cancel(UUID id, Instant at, @Nullable UUID by) {
        sql.sql("update collaboration.consent set cancelled_at = ?, cancelled_by = ? where id = ?")
                .params(Arrays.asList(Row.timestamp(at), by, id))
                .update();
    }

    private List<Consent> list(String query, Object value) {
        Map<UUID, List<Consent.ConsentOption>> options = new HashMap<>();
        List<Consent> bare = sql.sql(query).param(value).query((row, _) -> consent(row)).list();
        sql.sql(
                        """
                        select * from collaboration.consent_option where consent = any (?)
                        order by consent, place
                        """)
                .param(bare.stream().map(Consent::id).toArray(UUID[]::new))
                .query(
                        result -> {
                            Row row = new Row(result);
                            options.computeIfAbsent(row.uuid("consent"), _ -> new ArrayList<>())
                                    .add(option(row));
                        });
        return bare.stream()
                .map(each -> with(each, options.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Consent.ConsentOption option(Row row) {
        return new Consent.ConsentOption(
                row.uuid("solution"),
                row.text("title"),
                row.text("description"),
                SolutionTable.money(row.decimalOrNull("cost"), row.textOrNull("currency")),
                row.wholeOrNull("duration_hours"));
    }

    private static Consent with(Consent bare, List<Consent.ConsentOption> options) {
        return new Consent(
                bare.id(),
                bare.ticket(),
                bare.customer(),
                bare.locale(),
                bare.text(),
                bare.askedBy(),
                bare.askedAt(),
                bare.expiresAt(),
                bare.cancelledAt(),
                options,
                bare.answer());
    }

    private static Consent consent(ResultSet result) {
        Row row = new Row(result);
        Instant answeredAt = row.instantOrNull("answered_at");
        return new Consent(
                row.uuid("id"),
                row.number("ticket"),
                row.uuid("customer"),
                row.text("locale"),
                row.text("text"),
                row.uuidOrNull("asked_by"),
                row.instant("asked_at"),
                row.instant("expires_at"),
                row.instantOrNull("cancelled_at"),
                List.of(),
                answeredAt == null
                        ? null
                        : new Consent.Answer(
                                row.constant("decision", Consent.Decision.class),
                                row.uuidOrNull("solution"),
                                row.text("signer"),
                                row.textOrNull("words"),
                                row.textOrNull("origin"),
                                row.uuidOrNull("recorded_by"),
                                answeredAt));
    }
}
