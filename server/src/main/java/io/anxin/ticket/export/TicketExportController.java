package io.anxin.ticket.export;

import io.anxin.access.Actor;
import io.anxin.job.JobRow;
import io.anxin.job.Jobs;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.queue.QueueSort;
import io.anxin.ticket.queue.TicketQuery;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Lists of tickets as tables.
@RestController
@RequestMapping("/api/v1/tickets")
class TicketExportController {

    private final Jobs jobs;
    private final TicketExport export;
    private final TicketColumns columns;

    TicketExportController(Jobs jobs, TicketExport export, TicketColumns columns) {
        this.jobs = jobs;
        this.export = export;
        this.columns = columns;
    }

    /// Starts a job that writes the list as a file.
    @PostMapping("/exports")
    ResponseEntity<JobRow> exportTickets(Actor actor, @Valid @RequestBody ExportTickets request) {
        export.require(actor);
        requireZone(request.zone());
        columns.check(request.columns());
        JobRow job =
                jobs.start(
                        actor,
                        TicketExport.KIND,
                        request.title(),
                        new TicketExportPlan(
                                request.format(),
                                request.zone(),
                                request.query(),
                                request.columns()));
        return ResponseEntity.created(URI.create("/api/v1/jobs/" + job.id())).body(job);
    }

    /// The same list for a program, written while it is read.
    @GetMapping("/export.csv")
    ResponseEntity<StreamingResponseBody> streamTickets(
            Actor actor,
            @ParameterObject TicketQuery query,
            @RequestParam(defaultValue = "OPENED") QueueSort sort) {
        export.require(actor);
        StreamingResponseBody body = stream -> export.write(actor, query, sort, stream);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tickets.csv\"")
                .body(body);
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            InvalidInput wrong = new InvalidInput("zone", "zone");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
