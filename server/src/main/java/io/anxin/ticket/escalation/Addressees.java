package io.anxin.ticket.escalation;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Role;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.sla.EscalationStep;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whom a step of an escalation reaches. Where a level is not manned, the next one is told, so that
/// no step falls into the void.
@Component
class Addressees {

    private final Accounts accounts;
    private final Teams teams;

    Addressees(Accounts accounts, Teams teams) {
        this.accounts = accounts;
        this.teams = teams;
    }

    /// Of a confidential ticket only its named people hear, all of them when none of those who
    /// would be told is among them.
    List<AccountId> of(Ticket ticket, EscalationStep step) {
        Confidentiality confidence = ticket.confidence();
        List<AccountId> people = Confidentiality.among(confidence, byPost(ticket, step));
        return confidence != null && people.isEmpty() ? confidence.named() : people;
    }

    private List<AccountId> byPost(Ticket ticket, EscalationStep step) {
        return switch (step) {
            case WARNING, BREACH -> agents(ticket);
            case SUPERVISOR -> supervisors(ticket);
            case DIRECTOR -> directors();
        };
    }

    /// Who has the ticket; else whoever of the team takes work; else who leads it.
    private List<AccountId> agents(Ticket ticket) {
        AccountId assignee = ticket.assignee();
        if (assignee != null && accounts.find(assignee).filter(Account::active).isPresent()) {
            return List.of(assignee);
        }
        TeamId team = ticket.team();
        List<AccountId> free = team == null ? List.of() : teams.membersAvailable(team);
        return free.isEmpty() ? supervisors(ticket) : free;
    }

    private List<AccountId> supervisors(Ticket ticket) {
        TeamId team = ticket.team();
        List<AccountId> leads = team == null ? List.of() : teams.leads(team);
        return leads.isEmpty() ? directors() : leads;
    }

    private List<AccountId> directors() {
        List<AccountId> directors = inPost(Role.DIRECTOR);
        return directors.isEmpty() ? inPost(Role.ADMINISTRATOR) : directors;
    }

    private List<AccountId> inPost(Role role) {
        return accounts.list().stream()
                .filter(account -> account.active() && account.roles().contains(role))
                .map(Account::id)
                .toList();
    }
}
