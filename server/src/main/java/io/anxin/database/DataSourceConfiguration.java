package io.anxin.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells Spring Boot which PostgreSQL to connect to.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DataSourceConfiguration {

    @Bean
    JdbcConnectionDetails connectionDetails(DatabaseSettings settings) {
        return settings.database().isEmbedded()
                ? EmbeddedDatabase.address(settings)
                : OperatorServer.checked(ServerAddress.of(settings.database()));
    }
}
