package io.anxin.collaboration.jointcase;

import io.anxin.access.Actor;
import io.anxin.access.Sight;
import io.anxin.collaboration.jointcase.CasePage.CaseRow;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Cases that several departments solve together.
@RestController
@RequestMapping("/api/v1")
class CaseController {

    /// @param team for which department the person is there
    record CaseMember(@NotNull UUID account, @Nullable UUID team, @NotNull Post post) {}

    record OpenCase(
            @NotBlank @Size(max = 200) String title,
            @NotNull @Size(max = 5_000) String aim,
            @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull CaseMember> members) {}

    record RegroupCase(
            long version,
            @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull CaseMember> members) {}

    record CloseCase(long version, @NotBlank @Size(max = 5_000) String result) {}

    /// @param version of the note of today that the writer saw, 0 when there was none
    record WriteCaseNote(
            @PositiveOrZero long version,
            @NotNull @Size(max = 5_000) String done,
            @NotNull @Size(max = 5_000) String next,
            @NotNull @Size(max = 5_000) String blocked) {}

    record OweSomething(
            @NotNull UUID debtor,
            @NotBlank @Size(max = 1_000) String what,
            @Nullable LocalDate dueOn) {}

    private final JointCases cases;
    private final CaseTable table;
    private final CaseViews views;
    private final Sight sight;

    CaseController(JointCases cases, CaseTable table, CaseViews views, Sight sight) {
        this.cases = cases;
        this.table = table;
        this.views = views;
        this.sight = sight;
    }

    /// The cases one takes part in, or all for who sees everything.
    @GetMapping("/cases")
    Page<CaseRow> listCases(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        Page<JointCase> page =
                sight.page(
                        actor,
                        after,
                        from -> table.list(actor, closed, from, size),
                        each -> new Sight.Thing(JointCase.SUBJECT, each.id().toString()));
        return new Page<>(views.rows(actor, page.items()), page.next());
    }

    @GetMapping("/tickets/{id}/cases")
    List<CaseRow> listCasesOfTicket(Actor actor, @PathVariable @Min(1) long id) {
        return views.rows(actor, cases.ofTicket(actor, new TicketId(id)));
    }

    @PostMapping("/tickets/{id}/cases")
    ResponseEntity<CasePage> openCase(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody OpenCase request) {
        JointCase made =
                cases.open(
                        actor,
                        new TicketId(id),
                        request.title(),
                        request.aim(),
                        group(request.members()));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + made.id()))
                .body(page(actor, made));
    }

    @GetMapping("/cases/{id}")
    CasePage showCase(Actor actor, @PathVariable UUID id) {
        return page(actor, cases.visible(actor, id));
    }

    @PutMapping("/cases/{id}/members")
    CasePage regroupCase(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody RegroupCase request) {
        return page(actor, cases.regroup(actor, id, request.version(), group(request.members())));
    }

    @PutMapping("/cases/{id}/closure")
    CasePage closeCase(Actor actor, @PathVariable UUID id, @Valid @RequestBody CloseCase request) {
        return page(actor, cases.close(actor, id, request.version(), request.result()));
    }

    @DeleteMapping("/cases/{id}/closure")
    CasePage reopenCase(Actor actor, @PathVariable UUID id, @RequestParam long version) {
        return page(actor, cases.reopen(actor, id, version));
    }

    /// The note of today; written again it replaces what was written today.
    @PutMapping("/cases/{id}/note")
    CasePage writeCaseNote(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteCaseNote request) {
        return page(
                actor,
                cases.write(
                        actor,
                        id,
                        request.version(),
                        request.done(),
                        request.next(),
                        request.blocked()));
    }

    @PostMapping("/cases/{id}/debts")
    @ResponseStatus(HttpStatus.CREATED)
    CasePage oweSomething(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody OweSomething request) {
        return page(actor, cases.owe(actor, id, request.debtor(), request.what(), request.dueOn()));
    }

    @PutMapping("/cases/{id}/debts/{debt}/settlement")
    CasePage settleDebt(Actor actor, @PathVariable UUID id, @PathVariable UUID debt) {
        return page(actor, cases.settle(actor, id, debt, true));
    }

    @DeleteMapping("/cases/{id}/debts/{debt}/settlement")
    CasePage reviveDebt(Actor actor, @PathVariable UUID id, @PathVariable UUID debt) {
        return page(actor, cases.settle(actor, id, debt, false));
    }

    @GetMapping("/case-policy")
    CasePolicy readCasePolicy() {
        return cases.policy();
    }

    @PutMapping("/case-policy")
    CasePolicy decideCasePolicy(Actor actor, @Valid @RequestBody CasePolicy request) {
        return cases.decide(actor, request);
    }

    private CasePage page(Actor actor, JointCase of) {
        return views.page(actor, of, cases.today(of));
    }

    private static List<JointCase.Member> group(List<CaseMember> members) {
        return members.stream()
                .map(each -> new JointCase.Member(each.account(), each.team(), each.post()))
                .toList();
    }
}
