package io.anxin.ticket.export;

import io.anxin.sheet.SheetFormat;
import io.anxin.ticket.queue.TicketQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// @param title of the list, which becomes the name of the file
/// @param zone IANA name of the zone in which times are shown
/// @param query which tickets
/// @param columns keys in their order, empty for the usual ones
record ExportTickets(
        @NotNull SheetFormat format,
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 60) String zone,
        @NotNull @Valid TicketQuery query,
        @NotNull @Size(max = 60) List<@NotBlank @Size(max = 60) String> columns) {}
