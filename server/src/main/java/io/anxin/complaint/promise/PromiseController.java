package io.anxin.complaint.promise;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.Sight;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.Dossiers;
import io.anxin.complaint.row.Mark;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What customers were promised.
@RestController
@RequestMapping("/api/v1")
class PromiseController {

    /// @param promisedBy nobody named means the caller
    record GivePromise(
            @NotBlank @Size(max = 1_000) String what,
            @Nullable UUID promisedBy,
            @NotNull Instant dueAt) {}

    /// @param text why, unless it was kept
    record EndPromise(
            long version, @NotNull Promise.State state, @NotNull @Size(max = 2_000) String text) {}

    record PromiseView(
            UUID id,
            long version,
            UUID complaint,
            String what,
            UUID promisedBy,
            String promisedByName,
            Instant promisedAt,
            Instant dueAt,
            Promise.State state,
            boolean late,
            @Nullable String endedByName,
            @Nullable Instant endedAt,
            @Nullable String endedText) {}

    private final Promises promises;
    private final PromiseTable table;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Sight sight;

    PromiseController(
            Promises promises,
            PromiseTable table,
            Dossiers dossiers,
            Accounts accounts,
            Sight sight) {
        this.promises = promises;
        this.table = table;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.sight = sight;
    }

    /// The open ones; what is due first stands first.
    ///
    /// @param by who promised it
    @GetMapping("/complaint-promises")
    Page<PromiseView> listOpenPromises(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID by,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        actor.require(Permission.READ_TICKETS);
        Page<Promise> page =
                sight.page(
                        actor,
                        after,
                        from -> table.open(by, from, size),
                        each -> new Sight.Thing(Complaint.SUBJECT, each.complaint().toString()));
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    @GetMapping("/complaints/{id}/promises")
    List<PromiseView> listPromises(Actor actor, @PathVariable UUID id) {
        dossiers.visible(actor, id);
        return table.of(id).stream().map(this::view).toList();
    }

    @PostMapping("/complaints/{id}/promises")
    @ResponseStatus(HttpStatus.CREATED)
    List<PromiseView> givePromise(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody GivePromise request) {
        promises.give(actor, id, request.what(), request.promisedBy(), request.dueAt());
        return listPromises(actor, id);
    }

    @PutMapping("/complaints/{id}/promises/{promise}/end")
    PromiseView endPromise(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID promise,
            @Valid @RequestBody EndPromise request) {
        return view(
                promises.end(
                        actor, id, promise, request.version(), request.state(), request.text()));
    }

    private PromiseView view(Promise of) {
        Mark ended = of.ended();
        return new PromiseView(
                of.id(),
                of.version(),
                of.complaint(),
                of.what(),
                of.by(),
                name(of.by()),
                of.at(),
                of.due(),
                of.state(),
                of.isLate(dossiers.now()),
                ended == null ? null : name(ended.by()),
                ended == null ? null : ended.at(),
                ended == null ? null : ended.text());
    }

    private String name(@Nullable UUID account) {
        return account == null
                ? ""
                : accounts.find(new AccountId(account)).map(Account::name).orElse("");
    }
}
