package io.anxin.ticket.field;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Gives each custom field of numbers or days an index of its own, so that conditions on ranges
/// read no table. Built beside the work of the desk, and only of tickets with a value; the other
/// types are asked for equality alone, which one index on all fields answers.
@Component
public class FieldIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(FieldIndexes.class);

    /// Before the key in the name of an index.
    private static final String PREFIX = "ticket_field_";

    /// A build that was interrupted leaves an index that is of no use; one that is going on looks
    /// the same, but shows its progress.
    private static final String BROKEN =
            """
            select c.relname from pg_index i
            join pg_class c on c.oid = i.indexrelid
            where i.indrelid = 'ticket.ticket'::regclass and not i.indisvalid
                and c.relname like 'ticket\\_field\\_%'
                and not exists (select from pg_stat_progress_create_index p
                    where p.index_relid = i.indexrelid)
            """;

    private static final String PRESENT =
            """
            select c.relname from pg_index i
            join pg_class c on c.oid = i.indexrelid
            where i.indrelid = 'ticket.ticket'::regclass and c.relname like 'ticket\\_field\\_%'
            """;

    private final JdbcClient sql;
    private final CustomFields fields;

    FieldIndexes(JdbcClient sql, CustomFields fields) {
        this.sql = sql;
        this.fields = fields;
    }

    /// Builds what is missing, over the same expressions as the conditions; outside a transaction.
    /// Keys are checked to be plain words. Archived fields keep theirs: old conditions ask for
    /// them.
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    public void keep() {
        List<CustomField> ranged =
                fields.list().stream().filter(field -> isRanged(field.type())).toList();
        if (ranged.isEmpty()) {
            return;
        }
        sql.sql(BROKEN)
                .query(String.class)
                .list()
                .forEach(name -> run("drop index concurrently if exists ticket." + name));
        Set<String> present =
                sql.sql(PRESENT).query(String.class).list().stream()
                        .collect(Collectors.toCollection(TreeSet::new));
        List<CustomField> missing =
                ranged.stream().filter(field -> !present.contains(PREFIX + field.key())).toList();
        missing.forEach(this::build);
        if (!missing.isEmpty()) {
            run("analyze ticket.ticket");
        }
    }

    /// How the values are spread is kept besides: of an index on a part of the tickets the planner
    /// takes no figures, and would hold any range for a third of the table.
    private void build(CustomField field) {
        String name = PREFIX + field.key();
        String value = "(fields ->> '" + field.key() + "')";
        String asked = value + (field.type() == FieldType.NUMBER ? "::numeric" : " collate \"C\"");
        run(
                "create statistics if not exists ticket.%s_spread on (%s) from ticket.ticket"
                        .formatted(name, asked));
        run(
                "create index concurrently if not exists %s on ticket.ticket ((%s)) where %s is not null"
                        .formatted(name, asked, value));
    }

    private static boolean isRanged(FieldType type) {
        return type == FieldType.NUMBER || type == FieldType.DATE;
    }

    /// Another node may be doing the same; what fails is tried again in a minute.
    private void run(String statement) {
        try {
            sql.sql(statement).update();
        } catch (DataAccessException e) {
            LOG.warn("{}: {}", statement.strip(), e.getMessage());
        }
    }
}
