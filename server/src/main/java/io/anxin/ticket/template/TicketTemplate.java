package io.anxin.ticket.template;

import io.anxin.shared.Bilingual;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// @param team whose members it is offered to; null for everybody
@Table(schema = "ticket", name = "ticket_template")
public record TicketTemplate(
        @Id UUID id,
        @Version long version,
        @Embedded.Empty(prefix = "name_") Bilingual name,
        @Nullable UUID team,
        TicketContent content,
        int position,
        boolean active) {}
