package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.notification.Notices;
import io.anxin.notification.PresenceDesk;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.confidence.NotConfidential;
import io.anxin.ticket.file.Change;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.sight.TicketVisibility;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Confidential tickets: only the people they name see them, no role does. Rules:
/// `docs/policies/rights.md`.
@Service
public class Confidences {

    private final CaseFiles files;
    private final Accounts accounts;
    private final Notices notices;
    private final PresenceDesk presence;
    private final Audit audit;

    Confidences(
            CaseFiles files,
            Accounts accounts,
            Notices notices,
            PresenceDesk presence,
            Audit audit) {
        this.files = files;
        this.accounts = accounts;
        this.notices = notices;
        this.presence = presence;
        this.audit = audit;
    }

    /// The people to be named.
    ///
    /// @throws InvalidInput when one of them could not read a ticket anyhow
    List<AccountId> people(@Nullable Collection<UUID> named) {
        List<AccountId> people =
                named == null ? List.of() : named.stream().map(AccountId::new).toList();
        if (!people.stream().allMatch(this::mayRead)) {
            throw new InvalidInput("named", "reader");
        }
        return people;
    }

    private boolean mayRead(AccountId person) {
        return accounts.find(person)
                .filter(account -> account.active() && account.may(Permission.READ_TICKETS))
                .isPresent();
    }

    /// From now on only the named people see the ticket. Whoever is not among them is taken off;
    /// the actor too, unless named.
    ///
    /// @return the ticket as the actor may see it; empty when that is not at all
    @Transactional
    public Optional<Ticket> entrust(
            Actor actor, TicketId id, @Nullable Long seen, Collection<UUID> named) {
        Confidentiality before = files.visible(actor, id).confidence();
        actor.require(Permission.WORK_TICKETS);
        List<AccountId> people = people(named);
        if (people.isEmpty()) {
            throw new InvalidInput("named", "required");
        }
        Ticket after =
                files.change(
                        actor,
                        id,
                        new Change(
                                "ticket-entrusted",
                                seen,
                                Map.of("confidential", people),
                                ticket -> ticket.entrust(entrusted(actor, ticket, people))));
        turnAway(after);
        List<AccountId> fresh =
                people.stream()
                        .filter(person -> before == null || !before.names(person))
                        .filter(person -> !actor.is(person))
                        .toList();
        tell(actor, fresh, "named", after, null);
        return TicketVisibility.of(actor).sees(after) ? Optional.of(after) : Optional.empty();
    }

    private Confidentiality entrusted(Actor actor, Ticket ticket, List<AccountId> people) {
        Confidentiality now = ticket.confidence();
        return now == null
                ? new Confidentiality(people, actor.id(), files.now())
                : new Confidentiality(people, now.by(), now.since());
    }

    /// Opens the ticket to its team again.
    @Transactional
    public Ticket disclose(Actor actor, TicketId id) {
        return files.change(
                actor,
                id,
                Change.of(
                        "ticket-disclosed",
                        ticket -> {
                            if (ticket.confidence() == null) {
                                throw new NotConfidential(ticket.spoken());
                            }
                            return ticket.entrust(null);
                        }));
    }

    /// An administrator names himself, because somebody must see to it: with a reason, which the
    /// named people are told and the audit log keeps.
    ///
    /// @throws NotFound when there is no such ticket
    /// @throws NotConfidential when the administrator sees it anyhow
    @Transactional
    public Ticket takeOver(Actor actor, TicketId id, String reason) {
        actor.require(Permission.ADMINISTER);
        if (actor.kind() != Actor.Kind.PERSON) {
            throw new Forbidden(Permission.ADMINISTER.name());
        }
        Ticket before = files.locked(id);
        Confidentiality confidence = before.confidence();
        if (TicketVisibility.of(actor).sees(before)) {
            throw new NotConfidential(before.spoken());
        }
        if (confidence == null) {
            throw new NotFound(Ticket.SUBJECT, id);
        }
        Confidentiality wider = confidence.also(actor.account());
        record(actor, id, reason);
        Ticket after =
                files.write(
                        actor,
                        before,
                        Change.of(
                                "confidential-ticket-taken-over", ticket -> ticket.entrust(wider)));
        tell(actor, confidence.named(), "taken-over", after, reason);
        return after;
    }

    /// Once in the history of the ticket, and once, without its number, where every auditor reads.
    private void record(Actor actor, TicketId id, String reason) {
        Map<String, String> told = Map.of("reason", reason);
        String action = "confidential-ticket-taken-over";
        audit.record(actor, action, Ticket.SUBJECT, id.toString(), null, told);
        audit.record(actor, action, "account", actor.account().toString(), null, told);
    }

    private void turnAway(Ticket ticket) {
        presence.keepOnly(
                Ticket.SUBJECT + "/" + ticket.number(),
                ticket.confidence() == null ? List.of() : ticket.confidence().named(),
                CaseFiles.audience(ticket));
    }

    private void tell(
            Actor actor,
            Collection<AccountId> people,
            String kind,
            Ticket ticket,
            @Nullable String reason) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        arguments.put("number", ticket.spoken());
        arguments.put("subject", ticket.concern().subject());
        arguments.put("by", actor.name());
        arguments.put("reason", reason);
        notices.tell(people, kind, Ticket.SUBJECT + "/" + ticket.number(), arguments);
    }
}
