package io.anxin.ticket.page;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.customer.CustomerId;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.escalation.EscalationTable;
import io.anxin.ticket.file.Concern;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.life.Emergency;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.name.Names;
import io.anxin.ticket.page.TicketView.AssignmentView;
import io.anxin.ticket.page.TicketView.ClosureView;
import io.anxin.ticket.page.TicketView.ConfidentialityView;
import io.anxin.ticket.page.TicketView.ConfirmationView;
import io.anxin.ticket.page.TicketView.EmergencyView;
import io.anxin.ticket.page.TicketView.EscalationView;
import io.anxin.ticket.page.TicketView.OverrideView;
import io.anxin.ticket.page.TicketView.ResolutionView;
import io.anxin.ticket.page.TicketView.Urgency;
import io.anxin.ticket.page.TicketView.WaitingView;
import io.anxin.ticket.priority.Circumstances;
import io.anxin.ticket.priority.ManualPriority;
import io.anxin.ticket.priority.Rank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows a ticket to a person, with names for ids.
@Component
public class TicketViews {

    private final Names names;
    private final EscalationTable escalations;
    private final TicketTable table;

    TicketViews(Names names, EscalationTable escalations, TicketTable table) {
        this.table = table;
        this.names = names;
        this.escalations = escalations;
    }

    public TicketView of(Ticket ticket, Actor reader) {
        Concern concern = ticket.concern();
        CustomerId customer = concern.customer();
        Life life = ticket.life();
        return new TicketView(
                ticket.number(),
                ticket.spoken(),
                ticket.version(),
                concern.channel(),
                concern.subject(),
                ticket.activity().preview(),
                Names.customer(customer, names.customers(List.of(customer))),
                concern.locale(),
                ticket.sorting().kind(),
                names.category(ticket.sorting().category()),
                ticket.sorting().severity(),
                ticket.sorting().impact(),
                urgency(ticket.rank(), ticket.circumstances()),
                names.team(ticket.team()),
                ticket.teams().participating().stream().map(names::team).toList(),
                assignment(ticket),
                ticket.watchers().stream().map(names::person).toList(),
                ticket.tags(),
                ticket.fields(),
                ticket.progress().state(),
                concern.openedAt(),
                names.personIf(concern.openedBy()),
                ticket.activity().lastAt(),
                ticket.activity().messages(),
                life.firstReply() == null ? null : life.firstReply().at(),
                waiting(life),
                resolution(life),
                confirmation(life),
                closure(life),
                life.reopenCount(),
                emergency(ticket.emergency()),
                ticket.clocks().firstResponse(),
                ticket.clocks().nextResponse(),
                ticket.clocks().resolution(),
                ticket.clocks().onSite(),
                confidentiality(ticket.confidence()),
                table.isHeld(ticket.number()),
                reader.may(Permission.WORK_TICKETS));
    }

    /// Who was told that a promise runs out, newest first.
    public List<EscalationView> escalations(Ticket ticket) {
        return escalations.of(ticket.number()).stream()
                .map(
                        taken ->
                                new EscalationView(
                                        taken.clock(),
                                        taken.step(),
                                        taken.dueAt(),
                                        taken.at(),
                                        taken.told().stream().map(names::person).toList()))
                .toList();
    }

    private @Nullable ConfidentialityView confidentiality(@Nullable Confidentiality confidence) {
        return confidence == null
                ? null
                : new ConfidentialityView(
                        confidence.named().stream().map(names::person).toList(),
                        names.personIf(confidence.by()),
                        confidence.since());
    }

    private Urgency urgency(Rank rank, Circumstances around) {
        ManualPriority override = rank.override();
        return new Urgency(
                rank.priority(),
                rank.computed(),
                rank.promised(),
                rank.reason(),
                rank.edition(),
                around.contract(),
                around.sentiment(),
                around.words(),
                override == null
                        ? null
                        : new OverrideView(
                                override.priority(),
                                override.reason(),
                                names.personIf(override.by()),
                                override.at(),
                                override.until()));
    }

    private @Nullable AssignmentView assignment(Ticket ticket) {
        var assignment = ticket.assignment();
        return assignment == null
                ? null
                : new AssignmentView(
                        names.person(assignment.to()),
                        names.personIf(assignment.by()),
                        assignment.at(),
                        assignment.why());
    }

    private @Nullable WaitingView waiting(Life life) {
        var waiting = life.waiting();
        return waiting == null
                ? null
                : new WaitingView(
                        waiting.since(),
                        names.personIf(waiting.by()),
                        waiting.what(),
                        waiting.reason(),
                        waiting.until());
    }

    private @Nullable EmergencyView emergency(@Nullable Emergency emergency) {
        if (emergency == null) {
            return null;
        }
        var arrival = emergency.arrival();
        return new EmergencyView(
                emergency.at(),
                names.personIf(emergency.by()),
                arrival == null ? null : arrival.at(),
                arrival == null ? null : names.personIf(arrival.by()));
    }

    private @Nullable ResolutionView resolution(Life life) {
        var resolution = life.resolution();
        return resolution == null
                ? null
                : new ResolutionView(
                        resolution.code(),
                        resolution.note(),
                        names.personIf(resolution.by()),
                        resolution.at());
    }

    private @Nullable ConfirmationView confirmation(Life life) {
        var confirmation = life.confirmation();
        return confirmation == null
                ? null
                : new ConfirmationView(
                        confirmation.byCustomer(),
                        names.personIf(confirmation.by()),
                        confirmation.at());
    }

    private @Nullable ClosureView closure(Life life) {
        var closure = life.closure();
        return closure == null
                ? null
                : new ClosureView(
                        closure.reason().name(),
                        names.personIf(closure.by()),
                        closure.at(),
                        closure.mergedInto());
    }
}
