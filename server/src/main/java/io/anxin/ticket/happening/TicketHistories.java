package io.anxin.ticket.happening;

import io.anxin.database.MonthlyTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What happened to tickets and what rules did, among the histories that are kept by month. The
/// tickets themselves and their messages are no such history: they stay.
@Configuration(proxyBeanMethods = false)
class TicketHistories {

    private static final MonthlyTable.About TICKET =
            new MonthlyTable.About("ticket", null, "ticket");

    /// Rules are tried on the happenings of a quarter of a year; one that a rule has not looked at
    /// yet stays.
    @Bean
    MonthlyTable happeningTable() {
        return new MonthlyTable(
                "happenings", "ticket", "happening", "id", 3, "due_at is null", TICKET);
    }

    @Bean
    MonthlyTable automationLogTable() {
        return new MonthlyTable("automation", "ticket", "automation_log", "id", 6, "true", TICKET);
    }
}
