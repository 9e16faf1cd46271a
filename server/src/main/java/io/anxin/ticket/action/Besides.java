package io.anxin.ticket.action;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.notification.Notices;
import io.anxin.notification.Presence;
import io.anxin.notification.PresenceDesk;
import io.anxin.notification.webhook.Webhooks;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.action.Effect.Result;
import io.anxin.ticket.action.TicketAction.ActionText;
import io.anxin.ticket.cannedreply.CannedReplyRendering;
import io.anxin.ticket.checklist.Checklists;
import io.anxin.ticket.escalation.Escalations;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.sight.TicketVisibility;
import io.anxin.ticket.sla.EscalationStep;
import io.anxin.ticket.telling.TicketEvents;
import io.anxin.ticket.telling.TicketTold;
import io.anxin.ticket.voice.Voice;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What actions do besides changing the ticket: they say, tell and escalate.
@Component
class Besides {

    private final ObjectProvider<Voice> voice;
    private final CannedReplyRendering texts;
    private final Desk desk;
    private final Accounts accounts;
    private final Teams teams;

    /// Whom the desk tells, and who is at work on what.
    @Component
    record Desk(
            Notices notices,
            PresenceDesk presence,
            Escalations escalations,
            Webhooks webhooks,
            Checklists checklists) {}

    Besides(
            ObjectProvider<Voice> voice,
            CannedReplyRendering texts,
            Desk desk,
            Accounts accounts,
            Teams teams) {
        this.voice = voice;
        this.texts = texts;
        this.desk = desk;
        this.accounts = accounts;
        this.teams = teams;
    }

    Effect perform(Purpose purpose, Ticket ticket, TicketAction action) {
        return switch (action.kind()) {
            case NOTE -> note(purpose, ticket, action);
            case REPLY -> answer(purpose, ticket, action);
            case NOTIFY -> tell(purpose, ticket, action, addressed(ticket, action.wanted()));
            case ESCALATE ->
                    tell(
                            purpose,
                            ticket,
                            action,
                            desk.escalations()
                                    .reached(ticket, EscalationStep.valueOf(action.first())));
            case CALL_WEBHOOK -> call(purpose, ticket, action);
            case START_CHECKLIST -> {
                boolean begun =
                        desk.checklists()
                                .start(
                                        purpose.actor(),
                                        id(ticket),
                                        UUID.fromString(action.first()));
                yield Effect.of(action, begun ? Result.DONE : Result.UNCHANGED);
            }
            default -> throw new IllegalArgumentException(action.kind().name());
        };
    }

    private Effect call(Purpose purpose, Ticket ticket, TicketAction action) {
        if (ticket.confidence() != null) {
            return Effect.not(action, Result.SKIPPED, "confidential");
        }
        boolean called =
                desk.webhooks()
                        .call(
                                UUID.fromString(action.first()),
                                TicketEvents.RULE_CALLED,
                                Ticket.SUBJECT + "/" + ticket.number(),
                                Map.of("ticket", TicketTold.of(ticket), "rule", purpose.name()));
        return called
                ? Effect.of(action, Result.DONE)
                : Effect.not(action, Result.SKIPPED, "notInUse");
    }

    private Effect note(Purpose purpose, Ticket ticket, TicketAction action) {
        voice.getObject().note(purpose.actor(), id(ticket), words(purpose.actor(), ticket, action));
        return Effect.of(action, Result.DONE);
    }

    /// A machine never talks over a person.
    private Effect answer(Purpose purpose, Ticket ticket, TicketAction action) {
        if (purpose.answered()) {
            return Effect.not(action, Result.SKIPPED, "personReplied");
        }
        if (purpose.actor().kind() == Actor.Kind.SYSTEM && isSomebodyReplying(ticket)) {
            return Effect.not(action, Result.SKIPPED, "personReplying");
        }
        String said = words(purpose.actor(), ticket, action);
        return switch (voice.getObject().answer(purpose.actor(), id(ticket), said)) {
            case SAID -> Effect.of(action, Result.DONE);
            case NO_ADDRESS -> Effect.not(action, Result.REFUSED, "noAddress");
            case TOO_MANY -> Effect.not(action, Result.REFUSED, "tooMany");
            case NO_MAILBOX -> Effect.not(action, Result.REFUSED, "noMailbox");
        };
    }

    private boolean isSomebodyReplying(Ticket ticket) {
        return desk.presence().at(Ticket.SUBJECT + "/" + ticket.number()).stream()
                .anyMatch(presence -> presence.mode() == Presence.Mode.REPLYING);
    }

    private String words(Actor actor, Ticket ticket, TicketAction action) {
        String locale = ticket.concern().locale();
        return action.text() == null
                ? texts.text(actor, UUID.fromString(action.first()), id(ticket))
                : texts.filled(actor, action.text().in(locale), id(ticket));
    }

    private Effect tell(
            Purpose purpose, Ticket ticket, TicketAction action, List<AccountId> wanted) {
        List<AccountId> people = wanted.stream().filter(one -> sees(one, ticket)).toList();
        if (people.isEmpty()) {
            return Effect.not(action, Result.SKIPPED, "nobody");
        }
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        arguments.put("number", ticket.spoken());
        arguments.put("subject", ticket.concern().subject());
        arguments.put("priority", ticket.rank().priority());
        arguments.put("rule", purpose.name());
        arguments.put("text", filled(purpose.actor(), ticket, action.text()));
        boolean escalated = action.kind() == ActionKind.ESCALATE;
        arguments.put("step", escalated ? action.first() : null);
        desk.notices().tell(people, "rule", Ticket.SUBJECT + "/" + ticket.number(), arguments);
        return Effect.of(action, Result.DONE)
                .with(people.stream().map(AccountId::toString).toList());
    }

    private @Nullable ActionText filled(Actor actor, Ticket ticket, @Nullable ActionText text) {
        return text == null
                ? null
                : new ActionText(
                        texts.filled(actor, text.zh(), id(ticket)),
                        texts.filled(actor, text.en(), id(ticket)));
    }

    /// A notice names the ticket, so only those hear of it who may open it.
    private boolean sees(AccountId id, Ticket ticket) {
        return accounts.find(id)
                .filter(Account::active)
                .map(account -> TicketVisibility.of(Actor.person(account, "system")))
                .filter(visibility -> visibility.sees(ticket))
                .isPresent();
    }

    private List<AccountId> addressed(Ticket ticket, List<String> names) {
        Set<AccountId> people = new LinkedHashSet<>();
        for (String name : names) {
            TeamId team = ticket.team();
            AccountId assignee = ticket.assignee();
            switch (name) {
                case "@assignee" -> people.addAll(assignee == null ? List.of() : List.of(assignee));
                case "@watchers" -> people.addAll(ticket.watchers());
                case "@leads" -> people.addAll(team == null ? List.of() : teams.leads(team));
                case "@team" ->
                        people.addAll(team == null ? List.of() : teams.membersAvailable(team));
                default -> people.add(new AccountId(UUID.fromString(name)));
            }
        }
        return List.copyOf(people);
    }

    private static TicketId id(Ticket ticket) {
        return new TicketId(ticket.number());
    }
}
