package io.anxin.ticket.automation.trial;

import io.anxin.access.Actor;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.database.Row;
import io.anxin.shared.Filter;
import io.anxin.ticket.CaseFiles;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.action.Foresight;
import io.anxin.ticket.automation.AutomationRule;
import io.anxin.ticket.automation.AutomationRules;
import io.anxin.ticket.automation.RuleRights;
import io.anxin.ticket.condition.Asked;
import io.anxin.ticket.condition.Conditions;
import io.anxin.ticket.condition.JudgedTicket;
import io.anxin.ticket.condition.Judgement;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.happening.Facts;
import io.anxin.ticket.happening.Happening;
import io.anxin.ticket.happening.Happenings;
import io.anxin.ticket.happening.Occasion;
import io.anxin.ticket.sight.TicketVisibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tries a rule on what happened, within the rights of whoever tries. A rule that waits is shown
/// every happening of the past days, on the ticket as it was then; a timed rule, the tickets on
/// which it would act now.
@Service
class AutomationTrial {

    static final int MOST_HAPPENINGS = 2_000;
    static final int MOST_TICKETS = 500;
    private static final int SHOWN = 100;

    private final AutomationRules rules;
    private final Conditions conditions;
    private final Happenings happenings;
    private final TicketTable tickets;
    private final CaseFiles files;

    AutomationTrial(
            AutomationRules rules,
            Conditions conditions,
            Happenings happenings,
            TicketTable tickets,
            CaseFiles files) {
        this.rules = rules;
        this.conditions = conditions;
        this.happenings = happenings;
        this.tickets = tickets;
        this.files = files;
    }

    @Transactional(readOnly = true)
    TryAutomation.Outcome run(Actor actor, TryAutomation wanted) {
        actor.require(Permission.MANAGE_DESK);
        if (!RuleRights.mayRead(actor, wanted.rule().team())) {
            throw new Forbidden(Permission.MANAGE_DESK.name());
        }
        rules.check(wanted.rule());
        AutomationRule rule = rules.draft(null, wanted.rule());
        Asked asked = conditions.asked(null);
        Instant since = asked.now().minus(Duration.ofDays(wanted.days()));
        Filter visible = TicketVisibility.of(actor).condition();
        return rule.definition().isTimed()
                ? timed(rule, visible.and("t.last_activity_at >= ?", Row.time(since)), asked)
                : waiting(rule, visible, asked, since);
    }

    private TryAutomation.Outcome timed(AutomationRule rule, Filter visible, Asked asked) {
        Filter wanted =
                conditions
                        .filter(rule.definition().condition(), asked)
                        .and(visible)
                        .and("t.closed_at is null")
                        .andIf(rule.team(), team -> Filter.where("t.team = ?", team));
        List<Ticket> found = tickets.list(wanted, MOST_TICKETS + 1);
        List<TryAutomation.Match> matches = new ArrayList<>();
        found.stream()
                .limit(MOST_TICKETS)
                .map(conditions::judged)
                .map(ticket -> look(rule, ticket, asked, Occasion.TIME_PASSED))
                .forEach(match -> match.ifPresent(matches::add));
        return outcome(matches.size(), found.size() <= MOST_TICKETS, matches);
    }

    private TryAutomation.Outcome waiting(
            AutomationRule rule, Filter visible, Asked asked, Instant since) {
        Set<Occasion> occasions = Set.copyOf(rule.definition().occasions());
        List<Happening> latest = happenings.latest(since, occasions, visible, MOST_HAPPENINGS + 1);
        List<Happening> looked = latest.stream().limit(MOST_HAPPENINGS).toList();
        Set<Long> shown = looked.stream().map(Happening::id).collect(Collectors.toSet());
        Set<Long> ids = looked.stream().map(Happening::ticket).collect(Collectors.toSet());
        Map<Long, Ticket> known =
                tickets.findAll(ids).stream()
                        .collect(Collectors.toMap(Ticket::number, Function.identity()));
        Past past = new Past();
        List<TryAutomation.Match> matches = new ArrayList<>();
        for (Happening happening : happenings.of(ids, since)) {
            Ticket ticket = known.get(happening.ticket());
            if (ticket != null && shown.contains(happening.id())) {
                JudgedTicket then = conditions.judged(ticket).with(past.after(happening));
                look(rule, then, asked.at(happening.at()), occasion(rule, happening))
                        .ifPresent(matches::add);
            }
            past.undo(happening);
        }
        return outcome(looked.size(), latest.size() <= MOST_HAPPENINGS, matches);
    }

    private static Occasion occasion(AutomationRule rule, Happening happening) {
        return rule.definition().occasions().stream()
                .filter(happening.occasions()::contains)
                .findFirst()
                .orElseThrow();
    }

    private Optional<TryAutomation.Match> look(
            AutomationRule rule, JudgedTicket judged, Asked asked, Occasion occasion) {
        Ticket ticket = judged.ticket();
        Map<String, @Nullable Object> facts = new HashMap<>(Facts.of(ticket));
        facts.putAll(judged.other());
        Object team = facts.get("team");
        boolean concerned = rule.team() == null || rule.team().toString().equals(team);
        Judgement judgement = conditions.judge(rule.definition().condition(), judged, asked);
        if (!concerned || !judgement.holds()) {
            return Optional.empty();
        }
        return Optional.of(
                new TryAutomation.Match(
                        ticket.number(),
                        ticket.spoken(),
                        ticket.concern().subject(),
                        asked.now(),
                        occasion,
                        judgement.findings(),
                        Foresight.of(facts, rule.definition().actions())));
    }

    /// Whether a rule would act on a ticket as it is now, and what each of its tests finds.
    @Transactional(readOnly = true)
    Judgement judge(Actor actor, UUID rule, TicketId ticket) {
        AutomationRule known = rules.get(actor, rule);
        Ticket now = files.visible(actor, ticket);
        Judgement judgement =
                conditions.judge(
                        known.definition().condition(),
                        conditions.judged(now),
                        conditions.asked(null));
        return known.concerns(now.team()) ? judgement : new Judgement(false, judgement.findings());
    }

    private static TryAutomation.Outcome outcome(
            int lookedAt, boolean complete, List<TryAutomation.Match> matches) {
        Set<Long> different = new HashSet<>();
        matches.forEach(match -> different.add(match.ticketId()));
        return new TryAutomation.Outcome(
                lookedAt,
                complete,
                matches.size(),
                different.size(),
                matches.stream().limit(SHOWN).toList());
    }
}
