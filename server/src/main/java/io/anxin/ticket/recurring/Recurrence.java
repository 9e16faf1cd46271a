package io.anxin.ticket.recurring;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.template.TicketContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// @param team who keeps it, and by whose calendar days off are avoided; null for every team
/// @param watermark up to which day of the schedule it is worked off; null before the first
/// @param nextAt when the next ticket is due; null when none is to come
@Table(schema = "ticket", name = "recurrence")
public record Recurrence(
        @Id UUID id,
        @Version long version,
        @Embedded.Empty(prefix = "name_") Bilingual name,
        @Nullable UUID team,
        UUID customer,
        TicketContent content,
        Schedule schedule,
        String zone,
        boolean active,
        @Nullable LocalDate watermark,
        @Nullable Instant nextAt) {

    Recurrence workedOff(@Nullable LocalDate upTo, @Nullable Instant next) {
        return new Recurrence(
                id, version, name, team, customer, content, schedule, zone, active, upTo, next);
    }

    /// The first day of the schedule that is not worked off.
    LocalDate open() {
        return watermark == null ? schedule.firstDay() : watermark.plusDays(1);
    }
}
