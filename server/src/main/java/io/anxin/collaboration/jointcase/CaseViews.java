package io.anxin.collaboration.jointcase;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.collaboration.jointcase.CasePage.CaseRow;
import io.anxin.collaboration.row.Mark;
import io.anxin.collaboration.task.OpenTasks;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.card.TicketCards;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows cases to people, with names for ids, and the ticket only to those who may see it.
@Component
class CaseViews {

    private final Accounts accounts;
    private final TicketCards cards;
    private final OpenTasks tasks;
    private final Notebook notebook;
    private final CaseVisibility visibility;
    private final Clock clock;

    CaseViews(
            Accounts accounts,
            TicketCards cards,
            OpenTasks tasks,
            Notebook notebook,
            CaseVisibility visibility,
            Clock clock) {
        this.accounts = accounts;
        this.cards = cards;
        this.tasks = tasks;
        this.notebook = notebook;
        this.visibility = visibility;
        this.clock = clock;
    }

    List<CaseRow> rows(Actor reader, Collection<JointCase> cases) {
        Map<TicketId, TicketCard> tickets =
                cards.of(
                        reader,
                        cases.stream()
                                .map(each -> new TicketId(each.ticket()))
                                .distinct()
                                .toList());
        return cases.stream()
                .map(each -> row(each, tickets.get(new TicketId(each.ticket()))))
                .toList();
    }

    private CaseRow row(JointCase of, @Nullable TicketCard ticket) {
        return new CaseRow(
                of.id(),
                of.spoken(),
                of.version(),
                of.title(),
                name(of.lead()),
                of.openedAt(),
                of.deadline().due(),
                of.closed() != null,
                of.isLate(clock.instant()),
                of.members().size(),
                ticket);
    }

    CasePage page(Actor reader, JointCase of, java.time.LocalDate today) {
        return new CasePage(
                rows(reader, List.of(of)).getFirst(),
                of.aim(),
                of.deadline().hours(),
                of.deadline().counting(),
                of.members().stream()
                        .map(
                                member ->
                                        new CasePage.CasePerson(
                                                member.account(),
                                                name(member.account()),
                                                member.team(),
                                                member.post()))
                        .toList(),
                notebook.notes(of.id()).stream().map(this::note).toList(),
                notebook.debts(of.id()).stream().map(this::debt).toList(),
                tasks.of(reader, new TicketId(of.ticket())),
                today,
                result(of.closed()),
                of.closed() == null && visibility.takesPart(reader, of),
                visibility.leads(reader, of));
    }

    private CasePage.CaseNoteView note(Notebook.Note note) {
        return new CasePage.CaseNoteView(
                note.day(),
                note.version(),
                name(note.by()),
                note.at(),
                note.done(),
                note.next(),
                note.blocked());
    }

    private CasePage.CaseDebtView debt(Notebook.Debt debt) {
        return new CasePage.CaseDebtView(
                debt.id(),
                debt.debtor(),
                name(debt.debtor()),
                debt.what(),
                debt.dueOn(),
                debt.since(),
                debt.settledAt());
    }

    private CasePage.@Nullable CaseResult result(@Nullable Mark closed) {
        return closed == null
                ? null
                : new CasePage.CaseResult(name(closed.by()), closed.at(), closed.text());
    }

    private String name(@Nullable UUID account) {
        return account == null
                ? ""
                : accounts.find(new AccountId(account)).map(Account::name).orElse("");
    }
}
