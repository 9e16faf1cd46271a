package io.anxin.complaint.file;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.notification.Changes;
import io.anxin.notification.Notices;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.TicketHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who hears of a complaint; of a confidential ticket's nobody whom it does not name.
@Component
public class ComplaintTelling {

    public static final Actor PROGRAM = Actor.system("complaints");

    private final Audit audit;
    private final TicketHistory history;
    private final Changes changes;
    private final Notices notices;
    private final Tickets tickets;
    private final Teams teams;

    ComplaintTelling(
            Audit audit,
            TicketHistory history,
            Changes changes,
            Notices notices,
            Tickets tickets,
            Teams teams) {
        this.audit = audit;
        this.history = history;
        this.changes = changes;
        this.notices = notices;
        this.tickets = tickets;
        this.teams = teams;
    }

    /// Records it of the complaint and in the history of its ticket, and announces it.
    public void changed(
            Actor actor,
            String action,
            Complaint of,
            @Nullable Object before,
            @Nullable Object after) {
        audit.record(actor, action, Complaint.SUBJECT, of.id().toString(), before, after);
        history.tell(
                actor,
                action,
                tickets.requireVisible(PROGRAM, of.ticket()),
                Map.of("complaint", of.spoken()));
        announce(of);
    }

    public void announce(Complaint of) {
        changes.announce(
                Complaint.SUBJECT,
                of.id().toString(),
                of.version(),
                tickets.audience(PROGRAM, of.ticket()));
    }

    /// Tells people of it, but never the one who did it.
    ///
    /// @param more what fills the words besides the complaint
    public void tell(
            Actor actor,
            Collection<AccountId> people,
            String notice,
            Complaint of,
            Map<String, String> more) {
        if (WorldClock.isRecording()) {
            return;
        }
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("number", of.spoken());
        arguments.putIfAbsent("subject", tickets.requireVisible(PROGRAM, of.ticket()).subject());
        arguments.putIfAbsent("dueAt", of.due().toString());
        notices.tell(
                tickets.admitted(of.ticket(), people).stream()
                        .filter(person -> !actor.is(person))
                        .toList(),
                notice,
                Complaint.SUBJECT + "/" + of.id(),
                arguments);
    }

    /// Who sees to it: its owner, or whoever has the ticket, or the leads of the team.
    public List<AccountId> keepers(Complaint of) {
        UUID owner = of.about().owner();
        if (owner != null) {
            return List.of(new AccountId(owner));
        }
        TicketSummary ticket = tickets.requireVisible(PROGRAM, of.ticket());
        return ticket.assignee() == null ? leads(of) : List.of(ticket.assignee());
    }

    public List<AccountId> leads(Complaint of) {
        TeamId team = tickets.requireVisible(PROGRAM, of.ticket()).team();
        return team == null ? List.of() : teams.leads(team);
    }

    public Set<AccountId> keepersAndLeads(Complaint of) {
        List<AccountId> all = new ArrayList<>(keepers(of));
        all.addAll(leads(of));
        return new LinkedHashSet<>(all);
    }
}
