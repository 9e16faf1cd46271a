package io.anxin.access;

import io.anxin.database.MonthlyTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The record of changes among the histories that are kept by month; for ever, unless an
/// administrator says otherwise.
@Configuration(proxyBeanMethods = false)
class AuditHistory {

    @Bean
    MonthlyTable auditTable() {
        return new MonthlyTable(
                "audit",
                "access",
                "audit",
                "position",
                null,
                "true",
                new MonthlyTable.About(null, "subject_type", "subject_id"));
    }
}
