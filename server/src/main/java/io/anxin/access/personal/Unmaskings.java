package io.anxin.access.personal;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.shared.Ids;
import io.anxin.shared.Page;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows personal data for a short time to whoever says why, and keeps who was shown what.
@Service
public class Unmaskings {

    /// How long it is shown.
    public static final Duration SHOWN = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final Audit audit;
    private final Clock clock;

    Unmaskings(JdbcClient sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param subject such as `customer`
    /// @return until when it is shown
    @Transactional
    public Instant show(Actor actor, String subject, UUID id, String reason) {
        actor.require(Permission.UNMASK_PERSONAL_DATA);
        Instant now = clock.instant();
        Instant until = now.plus(SHOWN);
        sql.sql(
                        """
                        insert into access.unmasking (id, account, account_name, subject, subject_id,
                            reason, at, until)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        actor.account().value(),
                        actor.name(),
                        subject,
                        id,
                        reason.strip(),
                        Timestamp.from(now),
                        Timestamp.from(until))
                .update();
        audit.record(
                actor,
                "personal-data-shown",
                subject,
                id.toString(),
                null,
                Map.of("reason", reason.strip(), "until", until.toString()));
        return until;
    }

    boolean isLive(Actor actor, String subject, UUID id) {
        return until(actor, subject, id).isPresent();
    }

    /// Until when it is shown to the actor, unless it is hidden.
    public Optional<Instant> until(Actor actor, String subject, UUID id) {
        if (!actor.may(Permission.UNMASK_PERSONAL_DATA)) {
            return Optional.empty();
        }
        return sql.sql(
                        """
                        select until from access.unmasking
                        where account = ? and subject = ? and subject_id = ? and until > ?
                        order by until desc limit 1
                        """)
                .params(actor.account().value(), subject, id, Timestamp.from(clock.instant()))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /// Who was shown what, the latest first.
    Page<Unmasking> list(Actor actor, @Nullable UUID account, @Nullable String after, int size) {
        actor.require(Permission.SEE_AUDIT);
        Filter filter = Filter.all().andIf(account, id -> Filter.where("account = ?", id));
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 2);
            filter =
                    filter.and(
                            "(at, id) < (?, ?)", Timestamp.from(cursor.instant(0)), cursor.uuid(1));
        }
        List<Object> values = new ArrayList<>(filter.parameters());
        values.add(size + 1);
        List<Unmasking> rows =
                sql.sql(
                                "select * from access.unmasking where "
                                        + filter.condition()
                                        + " order by at desc, id desc limit ?")
                        .params(values)
                        .query(
                                (row, _) ->
                                        new Unmasking(
                                                row.getObject("id", UUID.class),
                                                row.getObject("account", UUID.class),
                                                row.getString("account_name"),
                                                row.getString("subject"),
                                                row.getObject("subject_id", UUID.class),
                                                row.getString("reason"),
                                                row.getTimestamp("at").toInstant(),
                                                row.getTimestamp("until").toInstant()))
                        .list();
        return Page.of(rows, size, each -> Cursor.of(each.at(), each.id()));
    }
}
