package io.anxin.ticket.resolutioncode;

import io.anxin.shared.Bilingual;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// One way in which a ticket ends.
///
/// @param active whether it is offered to new resolutions
@Table(schema = "ticket", name = "resolution_code")
public record ResolutionCode(
        @Id UUID id,
        @Version long version,
        String code,
        @Embedded.Empty(prefix = "name_") Bilingual name,
        boolean active,
        int position) {}
