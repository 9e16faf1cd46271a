package io.anxin.access.people;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.access.Sight;
import io.anxin.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {

    private final Audit audit;
    private final Sight sight;

    AuditController(Audit audit, Sight sight) {
        this.audit = audit;
        this.sight = sight;
    }

    /// Every change of what the reader may see, newest first.
    ///
    /// @param subject only of one kind (`account`) or of one thing (`ticket/100001`)
    @GetMapping("/api/v1/audit")
    Page<Audit.Entry> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        actor.require(Permission.SEE_AUDIT);
        return sight.page(
                actor,
                after,
                from -> page(subject, from, size),
                entry -> new Sight.Thing(entry.subjectType(), entry.subjectId()));
    }

    private Page<Audit.Entry> page(@Nullable String subject, @Nullable String after, int size) {
        int slash = subject == null ? -1 : subject.indexOf('/');
        return subject == null || slash < 0
                ? audit.all(subject, after, size)
                : audit.of(subject.substring(0, slash), subject.substring(slash + 1), after, size);
    }
}
