package io.anxin.complaint.course;

import io.anxin.access.Actor;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.ComplaintTelling;
import io.anxin.complaint.file.Dossiers;
import io.anxin.complaint.strategy.EvidenceKind;
import io.anxin.complaint.strategy.Stage;
import io.anxin.files.FileId;
import io.anxin.files.Files;
import io.anxin.files.StoredFile;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.ticket.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What shows that stages were done: notes, messages of the thread, files. It may be added to also
/// under a legal hold; nothing is taken away.
@Service
class EvidenceDesk {

    private final EvidenceTable table;
    private final Dossiers dossiers;
    private final ComplaintTelling telling;
    private final Tickets tickets;
    private final Files files;

    EvidenceDesk(
            EvidenceTable table,
            Dossiers dossiers,
            ComplaintTelling telling,
            Tickets tickets,
            Files files) {
        this.table = table;
        this.dossiers = dossiers;
        this.telling = telling;
        this.tickets = tickets;
        this.files = files;
    }

    /// @param message place of a message in the thread of the ticket
    /// @param upload answered by `POST /api/v1/uploads`
    @Transactional
    Complaint add(
            Actor actor, UUID id, String text, @Nullable Integer message, @Nullable UUID upload) {
        Complaint of = dossiers.extendable(actor, id);
        if (text.isBlank() && message == null && upload == null) {
            throw new InvalidInput("text", "required");
        }
        if (message != null && message > tickets.requireVisible(actor, of.ticket()).messages()) {
            throw new InvalidInput("message", "complaint.noMessage");
        }
        Evidence.EvidenceFile file = upload == null ? null : kept(actor, upload);
        keep(actor, of, of.stage(), text, message, file);
        return of;
    }

    /// Keeps a note as evidence of a stage.
    void note(Actor actor, Complaint of, Stage stage, String text) {
        keep(actor, of, stage, text, null, null);
    }

    private void keep(
            Actor actor,
            Complaint of,
            Stage stage,
            String text,
            @Nullable Integer message,
            Evidence.@Nullable EvidenceFile file) {
        EvidenceKind kind =
                file != null
                        ? EvidenceKind.FILE
                        : message != null ? EvidenceKind.MESSAGE : EvidenceKind.NOTE;
        Evidence evidence =
                new Evidence(
                        Ids.next(),
                        stage,
                        kind,
                        text.strip(),
                        file == null ? message : null,
                        file,
                        Dossiers.account(actor),
                        actor.name(),
                        dossiers.now());
        table.add(of.id(), evidence);
        telling.changed(actor, "complaint-evidence-added", of, null, evidence);
    }

    private Evidence.EvidenceFile kept(Actor actor, UUID upload) {
        StoredFile file = files.keep(actor, List.of(new FileId(upload))).getFirst();
        return new Evidence.EvidenceFile(
                file.id().value(), file.name(), file.type(), file.sizeBytes());
    }

    List<Evidence> of(Complaint complaint) {
        return table.of(complaint.id());
    }

    /// Kinds of evidence that the stage still asks for; what was there before it began anew does
    /// not count.
    Set<EvidenceKind> missing(Complaint of) {
        Set<EvidenceKind> missing = new TreeSet<>(of.step().evidence());
        Instant since = Objects.requireNonNull(of.step().run()).started();
        table.of(of.id()).stream()
                .filter(each -> each.stage() == of.stage() && !each.at().isBefore(since))
                .forEach(each -> missing.remove(each.kind()));
        return missing;
    }

    ResponseEntity<Resource> file(Actor actor, UUID id, UUID file, boolean inline) {
        Complaint of = dossiers.visible(actor, id);
        if (table.of(of.id()).stream()
                .noneMatch(each -> each.file() != null && each.file().id().equals(file))) {
            throw new NotFound("file", file);
        }
        return files.serve(new FileId(file), inline);
    }
}
