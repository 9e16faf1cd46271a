package io.anxin.ticket.priority;

import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The weights of the priority score, edited as a whole.
@RestController
@RequestMapping("/api/v1/priority-matrix")
class PriorityMatrixController {

    /// @param version the edition seen
    record ReviseMatrix(@Positive long version, @NotNull @Valid PriorityMatrix matrix) {}

    record TryMatrix(@NotNull @Valid PriorityMatrix matrix) {}

    /// @param by name of whoever made it; null for the one that came with the program
    /// @param waiting how many live tickets are still to be scored by it; 0 for older editions
    record MatrixView(
            long version, PriorityMatrix matrix, Instant at, @Nullable String by, int waiting) {}

    private final PriorityMatrices matrices;
    private final Accounts accounts;

    PriorityMatrixController(PriorityMatrices matrices, Accounts accounts) {
        this.matrices = matrices;
        this.accounts = accounts;
    }

    @GetMapping
    MatrixView showMatrix(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        return view(matrices.current(), matrices.waiting());
    }

    /// Every edition, newest first: a ticket names the one that scored it.
    @GetMapping("/editions")
    Page<MatrixView> listMatrixEditions(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        Page<MatrixEdition> page = matrices.editions(actor, after, size);
        return new Page<>(
                page.items().stream().map(edition -> view(edition, 0)).toList(), page.next());
    }

    /// How many of the open tickets would change; nothing is written.
    @PostMapping("/preview")
    MatrixPreview previewMatrix(Actor actor, @Valid @RequestBody TryMatrix request) {
        return matrices.preview(actor, request.matrix());
    }

    @PutMapping
    MatrixView reviseMatrix(Actor actor, @Valid @RequestBody ReviseMatrix request) {
        MatrixEdition edition = matrices.revise(actor, request.version(), request.matrix());
        return view(edition, matrices.waiting());
    }

    private MatrixView view(MatrixEdition edition, int waiting) {
        AccountId by = edition.by();
        return new MatrixView(
                edition.version(),
                edition.matrix(),
                edition.at(),
                by == null ? null : accounts.find(by).map(a -> a.name()).orElse(null),
                waiting);
    }
}
