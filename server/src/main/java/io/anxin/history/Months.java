package io.anxin.history;

import io.anxin.database.MonthlyTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes, finds and removes the partitions of histories. The names that statements are composed of
/// are constants of the program, and checked to be plain words.
@Component
class Months {

    /// So many are made ahead of the current one.
    static final int AHEAD = 3;

    private static final Pattern WORD = Pattern.compile("[a-z][a-z_]{0,39}");
    private static final Pattern NAME = Pattern.compile(".*_(\\d{4})_(\\d{2})");

    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    Months(JdbcClient sql, TransactionTemplate transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// The oldest first, the default partition last.
    List<Part> list(MonthlyTable history) {
        return sql.sql(
                        """
                        select c.relname, greatest(c.reltuples, 0)::bigint as rows,
                            pg_total_relation_size(c.oid) as size
                        from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = ?::regclass order by c.relname
                        """)
                .param(name(history))
                .query((row, _) -> part(row))
                .list();
    }

    private static Part part(ResultSet row) throws SQLException {
        String table = row.getString("relname");
        return new Part(table, monthOf(table), row.getLong("rows"), row.getLong("size"));
    }

    private static @Nullable YearMonth monthOf(String table) {
        Matcher name = NAME.matcher(table);
        return name.matches()
                ? YearMonth.of(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)))
                : null;
    }

    /// Makes the current month and those to come, as far as they are missing, and gives the rows of
    /// the default partition months of their own.
    ///
    /// @return how many were made
    int make(MonthlyTable history, YearMonth now) {
        int made = emptyDefault(history, now);
        for (int i = 0; i <= AHEAD; i++) {
            YearMonth month = now.plusMonths(i);
            Boolean fresh = transactions.execute(_ -> make(history, month, list(history)));
            made += Boolean.TRUE.equals(fresh) ? 1 : 0;
        }
        countUncounted(history);
        return made;
    }

    /// The screen tells estimates, and of a table that was just filled the database has none.
    private void countUncounted(MonthlyTable history) {
        sql.sql(
                        """
                        select c.oid::regclass::text
                        from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = ?::regclass and c.reltuples < 0
                        """)
                .param(name(history))
                .query(String.class)
                .list()
                .forEach(part -> run("analyze " + part));
    }

    private boolean make(MonthlyTable history, YearMonth month, List<Part> known) {
        if (known.stream().anyMatch(part -> month.equals(part.month()))) {
            return false;
        }
        hurry();
        String part = partition(history, month);
        sql.sql(
                        "create table %s partition of %s for values from ('%s-01 00:00:00+00') to ('%s-01 00:00:00+00')"
                                .formatted(part, name(history), month, month.plusMonths(1)))
                .update();
        guard(history, part);
        return true;
    }

    /// Rows of months that had no partition when they came: an import of the past, a clock that is
    /// wrong, an upkeep that stood still. What lies too far off to be true stays where it is.
    private int emptyDefault(MonthlyTable history, YearMonth now) {
        String own = name(history) + "_default";
        String likely = "at >= '2000-01-01' and at < '%s-01'".formatted(now.plusMonths(12));
        boolean filled =
                sql.sql("select exists (select from %s where %s)".formatted(own, likely))
                        .query(Boolean.class)
                        .single();
        Integer made = filled ? transactions.execute(_ -> move(history, own, likely)) : null;
        return made == null ? 0 : made;
    }

    private int move(MonthlyTable history, String own, String likely) {
        hurry();
        String stray = history.table() + "_stray";
        run("alter table %s detach partition %s".formatted(name(history), own));
        run("alter table %s rename to %s".formatted(own, stray));
        run("create table %s partition of %s default".formatted(own, name(history)));
        guard(history, own);
        List<String> months =
                sql.sql(
                                """
                                select distinct to_char(at at time zone 'UTC', 'YYYY-MM')
                                from %s.%s where %s order by 1
                                """
                                        .formatted(history.schema(), stray, likely))
                        .query(String.class)
                        .list();
        List<Part> known = list(history);
        long made =
                months.stream()
                        .filter(month -> make(history, YearMonth.parse(month), known))
                        .count();
        String all = history.schema() + "." + stray;
        run("insert into %s select * from %s".formatted(name(history), all));
        run("drop table " + all);
        return (int) made;
    }

    /// How many rows of a month are there, and how many of them may still change.
    Standing standing(MonthlyTable history, YearMonth month) {
        return standing(history, partition(history, month));
    }

    record Standing(long rows, long unsettled) {}

    private Standing standing(MonthlyTable history, String part) {
        return sql.sql(
                        "select count(*), count(*) filter (where (%s) is not true) from %s"
                                .formatted(history.settled(), part))
                .query((row, _) -> new Standing(row.getLong(1), row.getLong(2)))
                .single();
    }

    /// Takes a month out, within the caller's transaction, unless other rows stand in it than were
    /// expected. From the first moment on nobody adds to it.
    ///
    /// @return whether it is gone
    boolean remove(MonthlyTable history, YearMonth month, long expected) {
        hurry();
        String part = partition(history, month);
        run("alter table %s detach partition %s".formatted(name(history), part));
        if (!standing(history, part).equals(new Standing(expected, 0))) {
            return false;
        }
        run("drop table " + part);
        return true;
    }

    /// Takes a month out in which there is nothing.
    void removeEmpty(MonthlyTable history, YearMonth month) {
        transactions.executeWithoutResult(
                status -> {
                    if (!remove(history, month, 0)) {
                        status.setRollbackOnly();
                    }
                });
    }

    static String partition(MonthlyTable history, YearMonth month) {
        return "%s_%04d_%02d".formatted(name(history), month.getYear(), month.getMonthValue());
    }

    static String name(MonthlyTable history) {
        for (String word : List.of(history.schema(), history.table(), history.key())) {
            if (!WORD.matcher(word).matches()) {
                throw new IllegalStateException("not a name: " + word);
            }
        }
        return history.qualified();
    }

    /// The desk must not wait behind a change of its tables: the upkeep tries again later.
    private void hurry() {
        sql.sql("select set_config('lock_timeout', '3s', true)").query(String.class).single();
    }

    /// A trigger on statements guards the table it stands on alone, so each partition gets its own.
    private void guard(MonthlyTable history, String part) {
        sql.sql(
                        """
                        select pg_get_triggerdef(oid) from pg_trigger
                        where tgrelid = ?::regclass and not tgisinternal and tgtype & 1 = 0
                        """)
                .param(name(history))
                .query(String.class)
                .list()
                .forEach(
                        trigger ->
                                run(
                                        trigger.replace(
                                                " ON " + name(history) + " ",
                                                " ON " + part + " ")));
    }

    private void run(String statement) {
        sql.sql(statement).update();
    }

    /// A partition of a history.
    ///
    /// @param table its name, without the schema
    /// @param month null for the default partition
    /// @param rows as the database estimates them
    record Part(String table, @Nullable YearMonth month, long rows, long sizeBytes) {}
}
