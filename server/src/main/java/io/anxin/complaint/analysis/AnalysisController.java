package io.anxin.complaint.analysis;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.complaint.course.ComplaintSearch;
import io.anxin.complaint.strategy.Stage;
import io.anxin.shared.InvalidInput;
import io.anxin.sheet.SheetFormat;
import io.anxin.ticket.trait.Severity;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Complaints counted, and as a sheet.
@RestController
@RequestMapping("/api/v1")
class AnalysisController {

    /// Which complaints; all unless something is said.
    ///
    /// @param since opened at or after
    /// @param until opened before
    record ComplaintsAsked(
            ComplaintSearch.@Nullable State state,
            @Nullable UUID complaintClass,
            @Nullable Severity severity,
            @Nullable Stage stage,
            @Nullable UUID cause,
            @Nullable UUID department,
            @Nullable String product,
            @Nullable UUID owner,
            @Nullable Instant since,
            @Nullable Instant until) {

        ComplaintSearch search() {
            return new ComplaintSearch(
                    state == null ? ComplaintSearch.State.ALL : state,
                    complaintClass,
                    severity,
                    stage,
                    cause,
                    department,
                    product,
                    owner,
                    since,
                    until);
        }
    }

    private final Analyses analyses;
    private final ComplaintExport export;

    AnalysisController(Analyses analyses, ComplaintExport export) {
        this.analyses = analyses;
        this.export = export;
    }

    /// @param zone whose months are counted
    @GetMapping("/complaint-analysis")
    ComplaintAnalysis analyseComplaints(
            Actor actor,
            @ParameterObject ComplaintsAsked asked,
            @RequestParam(defaultValue = "CLASS") Dimension by,
            @RequestParam(defaultValue = "Asia/Shanghai") String zone) {
        return analyses.of(actor, asked.search(), by, zone(zone));
    }

    /// @param zone in which times are shown
    @GetMapping("/complaint-export")
    ResponseEntity<StreamingResponseBody> exportComplaints(
            Actor actor,
            @ParameterObject ComplaintsAsked asked,
            @RequestParam(defaultValue = "CSV") SheetFormat format,
            @RequestParam(defaultValue = "Asia/Shanghai") String zone) {
        actor.require(Permission.EXPORT_TICKETS);
        ZoneId shown = zone(zone);
        StreamingResponseBody body =
                stream -> export.write(actor, asked.search(), format, shown, stream);
        return ResponseEntity.ok()
                .contentType(
                        format == SheetFormat.CSV
                                ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                                : MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"complaints." + format.extension() + "\"")
                .body(body);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            InvalidInput wrong = new InvalidInput("zone", "zone");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
