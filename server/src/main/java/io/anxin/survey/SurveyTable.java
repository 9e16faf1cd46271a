package io.anxin.survey;

import io.anxin.database.Row;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SurveyTable {

    private final JdbcClient sql;

    SurveyTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Survey> find(UUID id) {
        return sql.sql("select * from survey.survey where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Survey> lock(UUID id) {
        return sql.sql("select * from survey.survey where id = ? for update")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Survey> latestOf(long ticket) {
        return sql.sql(
                        "select * from survey.survey where ticket = ?"
                                + " order by invited_at desc limit 1")
                .param(ticket)
                .query((row, _) -> read(row))
                .optional();
    }

    boolean isAsked(long ticket, Instant since, Instant resolvedAt) {
        return sql.sql(
                        """
                        select exists (select from survey.survey
                            where ticket = ? and (invited_at > ? or resolved_at = ?))
                        """)
                .params(ticket, Row.time(since), Row.time(resolvedAt))
                .query(Boolean.class)
                .single();
    }

    List<Survey> ofCustomer(UUID customer) {
        return sql.sql(
                        "select * from survey.survey where customer = ?"
                                + " order by invited_at desc limit 500")
                .param(customer)
                .query((row, _) -> read(row))
                .list();
    }

    Survey insert(Survey survey) {
        List<@Nullable Object> values =
                new ArrayList<>(
                        Arrays.asList(
                                survey.id().value(),
                                survey.ticket(),
                                survey.customer(),
                                survey.team(),
                                survey.agent(),
                                survey.locale(),
                                Row.time(survey.resolvedAt()),
                                Row.time(survey.invitedAt()),
                                Row.time(survey.expiresAt())));
        values.addAll(changeable(survey));
        sql.sql(
                        """
                        insert into survey.survey (id, version, ticket, customer, team, agent, locale,
                            resolved_at, invited_at, expires_at, delivery, answered_at, changed_at,
                            solved, score, comment)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(values)
                .update();
        return survey.at(1);
    }

    /// Writes delivery and answer; the caller holds the row.
    Survey update(Survey survey) {
        List<@Nullable Object> values = changeable(survey);
        values.add(survey.id().value());
        values.add(survey.version());
        int rows =
                sql.sql(
                                """
                                update survey.survey set version = version + 1, delivery = ?,
                                    answered_at = ?, changed_at = ?, solved = ?, score = ?, comment = ?
                                where id = ? and version = ?
                                """)
                        .params(values)
                        .update();
        if (rows != 1) {
            throw new IllegalStateException("survey changed without its lock: " + survey.id());
        }
        return survey.at(survey.version() + 1);
    }

    private static List<@Nullable Object> changeable(Survey survey) {
        Survey.Answer answer = survey.answer();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(survey.delivery().name());
        values.add(answer == null ? null : Row.time(answer.answeredAt()));
        values.add(answer == null ? null : Row.time(answer.changedAt()));
        values.add(answer == null ? null : answer.solved());
        values.add(answer == null ? null : answer.score());
        values.add(answer == null ? null : answer.comment());
        return values;
    }

    private static Survey read(ResultSet result) {
        Row row = new Row(result);
        return new Survey(
                new SurveyId(row.uuid("id")),
                row.number("version"),
                row.number("ticket"),
                row.uuid("customer"),
                row.uuidOrNull("team"),
                row.uuidOrNull("agent"),
                row.text("locale"),
                row.instant("resolved_at"),
                row.instant("invited_at"),
                row.instant("expires_at"),
                row.constant("delivery", Survey.Delivery.class),
                answer(row));
    }

    private static Survey.@Nullable Answer answer(Row row) {
        Instant answeredAt = row.instantOrNull("answered_at");
        return answeredAt == null
                ? null
                : new Survey.Answer(
                        answeredAt,
                        row.instant("changed_at"),
                        row.truthOrNull("solved"),
                        row.wholeOrNull("score"),
                        row.textOrNull("comment"));
    }
}
