package io.anxin.database;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/// Writes the aggregates of all modules with the values each of them contributes.
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration extends AbstractJdbcConfiguration {

    private final ObjectProvider<ModuleConverters> modules;

    AggregateConfiguration(ObjectProvider<ModuleConverters> modules) {
        this.modules = modules;
    }

    @Override
    protected Collection<String> getMappingBasePackages() {
        return List.of("io.anxin");
    }

    @Override
    protected List<?> userConverters() {
        return modules.orderedStream().flatMap(module -> module.converters().stream()).toList();
    }

    /// Known beforehand: asking the database would need a connection while beans are still made.
    @Override
    public JdbcDialect jdbcDialect(NamedParameterJdbcOperations operations) {
        return JdbcPostgresDialect.INSTANCE;
    }
}
