package io.anxin.database;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Brings the schema of every module up to date, each by its own history, in alphabetical order:
/// the migrations of a module rely on no other's.
///
/// Spring Modulith offers the same, but finds the modules by reading every class of the program,
/// which takes seconds at each start; the folders below `db/migration` tell it at once.
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final Pattern MODULE = Pattern.compile("db/migration/([a-z]+)/V[^/]*\\.sql");

    @Override
    public void migrate(Flyway defaults) {
        for (String module : modules()) {
            Flyway.configure()
                    .configuration(defaults.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    // Numbers are given before the work is done: a later landing may bear a lower
                    // one.
                    .outOfOrder(true)
                    .load()
                    .migrate();
        }
    }

    private static Set<String> modules() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:db/migration/*/V*.sql"))
                    .map(file -> MODULE.matcher(file.toString()))
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
