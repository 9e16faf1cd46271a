package io.anxin.complaint.course;

import io.anxin.access.Actor;
import io.anxin.complaint.course.ComplaintPage.ComplaintRow;
import io.anxin.complaint.file.About;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.Dossiers;
import io.anxin.complaint.file.Feedback;
import io.anxin.complaint.strategy.Stage;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.trait.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Complaints and their way through the stages.
@RestController
@RequestMapping("/api/v1")
class ComplaintController {

    /// @param department where the fault lies
    /// @param owner who sees to it; nobody in particular means whoever has the ticket
    record DescribeComplaint(
            long version,
            @NotNull UUID complaintClass,
            @NotNull Severity severity,
            @Nullable @Size(max = 200) String product,
            @Nullable UUID cause,
            @Nullable UUID department,
            @Nullable UUID owner) {

        About about() {
            String named = product == null || product.isBlank() ? null : product.strip();
            return new About(complaintClass, severity, named, cause, department, owner);
        }
    }

    record CompleteStage(
            long version, @NotNull Stage stage, @NotNull @Size(max = 5_000) String text) {}

    record SendComplaintBack(
            long version, @NotNull Stage stage, @NotBlank @Size(max = 5_000) String reason) {}

    record ArchiveComplaint(
            long version, @NotNull Feedback feedback, @NotBlank @Size(max = 5_000) String text) {}

    /// @param message place of a message in the thread of the ticket
    /// @param upload answered by `POST /api/v1/uploads`
    record AddEvidence(
            @NotNull @Size(max = 5_000) String text,
            @Nullable @Min(1) Integer message,
            @Nullable UUID upload) {}

    private final Complaints complaints;
    private final ComplaintList list;
    private final Dossiers dossiers;
    private final EvidenceDesk evidence;
    private final ComplaintViews views;

    ComplaintController(
            Complaints complaints,
            ComplaintList list,
            Dossiers dossiers,
            EvidenceDesk evidence,
            ComplaintViews views) {
        this.complaints = complaints;
        this.list = list;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.views = views;
    }

    /// @param since opened at or after
    /// @param until opened before
    @GetMapping("/complaints")
    Page<ComplaintRow> listComplaints(
            Actor actor,
            @RequestParam(defaultValue = "OPEN") ComplaintSearch.State state,
            @RequestParam(required = false) @Nullable UUID complaintClass,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable UUID cause,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        ComplaintSearch search =
                new ComplaintSearch(
                        state,
                        complaintClass,
                        severity,
                        stage,
                        cause,
                        department,
                        product,
                        owner,
                        since,
                        until);
        Page<Complaint> page = list.of(actor, search, after, size);
        return new Page<>(views.rows(actor, page.items()), page.next());
    }

    @GetMapping("/tickets/{id}/complaints")
    List<ComplaintRow> listComplaintsOfTicket(Actor actor, @PathVariable @Min(1) long id) {
        return views.rows(actor, dossiers.ofTicket(actor, new TicketId(id)));
    }

    @PostMapping("/tickets/{id}/complaints")
    ResponseEntity<ComplaintPage> openComplaint(
            Actor actor,
            @PathVariable @Min(1) long id,
            @Valid @RequestBody DescribeComplaint request) {
        Complaint made = complaints.open(actor, new TicketId(id), request.about());
        return ResponseEntity.created(URI.create("/api/v1/complaints/" + made.id()))
                .body(page(actor, made));
    }

    @GetMapping("/complaints/{id}")
    ComplaintPage showComplaint(Actor actor, @PathVariable UUID id) {
        return page(actor, dossiers.visible(actor, id));
    }

    @PutMapping("/complaints/{id}")
    ComplaintPage describeComplaint(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DescribeComplaint request) {
        return page(actor, complaints.describe(actor, id, request.version(), request.about()));
    }

    @PutMapping("/complaints/{id}/completion")
    ComplaintPage completeStage(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody CompleteStage request) {
        return page(
                actor,
                complaints.complete(actor, id, request.version(), request.stage(), request.text()));
    }

    @PutMapping("/complaints/{id}/return")
    ComplaintPage sendComplaintBack(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody SendComplaintBack request) {
        return page(
                actor,
                complaints.sendBack(
                        actor, id, request.version(), request.stage(), request.reason()));
    }

    /// The last stage is done; nothing of the complaint changes any more.
    @PutMapping("/complaints/{id}/archive")
    ComplaintPage archiveComplaint(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ArchiveComplaint request) {
        return page(
                actor,
                complaints.archive(
                        actor, id, request.version(), request.feedback(), request.text()));
    }

    @PostMapping("/complaints/{id}/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintPage addEvidence(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody AddEvidence request) {
        return page(
                actor,
                evidence.add(actor, id, request.text(), request.message(), request.upload()));
    }

    @GetMapping("/complaints/{id}/files/{file}")
    ResponseEntity<Resource> complaintFile(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "true") boolean inline) {
        return evidence.file(actor, id, file, inline);
    }

    private ComplaintPage page(Actor actor, Complaint of) {
        return views.page(actor, of, complaints.missing(of));
    }
}
