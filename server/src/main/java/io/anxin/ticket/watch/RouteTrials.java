package io.anxin.ticket.watch;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.customer.CustomerId;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.NotFound;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.category.NeededSkill;
import io.anxin.ticket.classification.Classification;
import io.anxin.ticket.classification.ClassificationInput;
import io.anxin.ticket.classification.Classifier;
import io.anxin.ticket.file.RoutingCases;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.name.Names;
import io.anxin.ticket.routing.Candidate;
import io.anxin.ticket.routing.Choice;
import io.anxin.ticket.routing.Route;
import io.anxin.ticket.routing.Route.AssigneeReason;
import io.anxin.ticket.routing.Route.TeamReason;
import io.anxin.ticket.routing.Routing;
import io.anxin.ticket.routing.Routing.Deliberation;
import io.anxin.ticket.routing.Routing.Destination;
import io.anxin.ticket.routing.RoutingCase;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Runs the routing without its consequences.
@Service
class RouteTrials {

    /// A case and where it would go.
    private record Placed(RoutingCase of, Destination to, List<Classification.Reason> found) {}

    private final Tickets tickets;
    private final TicketTable table;
    private final Classifier classifier;
    private final Routing routing;
    private final Teams teams;
    private final Names names;

    RouteTrials(
            Tickets tickets,
            TicketTable table,
            Classifier classifier,
            Routing routing,
            Teams teams,
            Names names) {
        this.tickets = tickets;
        this.table = table;
        this.classifier = classifier;
        this.routing = routing;
        this.teams = teams;
        this.names = names;
    }

    @Transactional(readOnly = true)
    RouteTrial run(Actor actor, TryRoute wanted) {
        actor.require(Permission.READ_TICKETS);
        Placed placed =
                wanted.ticket() == null
                        ? thoughtOf(wanted)
                        : existing(actor, new TicketId(wanted.ticket()), wanted.team());
        Team team = placed.to().team();
        return team == null
                ? nowhere(placed)
                : told(placed, team, routing.deliberate(team, placed.of()));
    }

    private Placed existing(Actor actor, TicketId id, @Nullable UUID other) {
        tickets.requireVisible(actor, id);
        Ticket ticket = table.find(id.value()).orElseThrow(() -> new NotFound(Ticket.SUBJECT, id));
        TeamId team = other == null ? ticket.team() : new TeamId(other);
        Destination to =
                team == null
                        ? new Destination(null, TeamReason.NO_TEAM)
                        : new Destination(teams.get(team), TeamReason.PLACED);
        return new Placed(RoutingCases.of(ticket), to, List.of());
    }

    private Placed thoughtOf(TryRoute wanted) {
        String locale = wanted.locale() == null ? "zh-CN" : wanted.locale();
        Classification found = classification(wanted, locale);
        Kind kind = first(wanted.kind(), first(found.kind(), Kind.OTHER));
        UUID category = wanted.category() == null ? found.category() : wanted.category();
        boolean emergency = found.severity() == Severity.CRITICAL && found.impact() == Impact.SITE;
        RoutingCase of =
                new RoutingCase(
                        kind,
                        category,
                        locale,
                        wanted.customer() == null ? null : new CustomerId(wanted.customer()),
                        null,
                        emergency,
                        Set.of(),
                        found.named().stream().map(AccountId::new).collect(Collectors.toSet()));
        return new Placed(of, destination(wanted, found, of), found.reasons());
    }

    private Destination destination(TryRoute wanted, Classification found, RoutingCase of) {
        if (wanted.team() != null) {
            return new Destination(teams.get(new TeamId(wanted.team())), TeamReason.PLACED);
        }
        if (of.emergency() && routing.expertDesk().isPresent()) {
            return new Destination(routing.expertDesk().get(), TeamReason.EMERGENCY);
        }
        return routing.destination(wanted.category(), found.team(), null, of.kind());
    }

    private Classification classification(TryRoute wanted, String locale) {
        String subject = wanted.subject() == null ? "" : wanted.subject();
        String text = wanted.text() == null ? "" : wanted.text();
        return subject.isBlank() && text.isBlank()
                ? Classification.NONE
                : classifier.classify(
                        new ClassificationInput(
                                first(wanted.channel(), Channel.MAIL).name(),
                                null,
                                null,
                                subject,
                                text,
                                locale));
    }

    private static <T> T first(@Nullable T said, T otherwise) {
        return said == null ? otherwise : said;
    }

    private RouteTrial nowhere(Placed placed) {
        RoutingCase of = placed.of();
        return new RouteTrial(
                null,
                placed.to().reason(),
                null,
                of.kind(),
                names.category(of.category()),
                of.locale(),
                List.of(),
                placed.found(),
                null,
                AssigneeReason.QUEUE,
                List.of(),
                List.of(),
                List.of());
    }

    private RouteTrial told(Placed placed, Team team, Deliberation how) {
        RoutingCase of = placed.of();
        AssigneeReason mode = Routing.mode(team);
        boolean asks = mode != AssigneeReason.QUEUE;
        Route route =
                asks
                        ? Routing.routed(team, placed.to().reason(), mode, how.choice())
                        : new Route(team.id(), placed.to().reason(), null, mode, List.of());
        return new RouteTrial(
                names.team(team.id()),
                placed.to().reason(),
                team.assignment(),
                of.kind(),
                names.category(of.category()),
                of.locale(),
                needed(how.need().skills()),
                placed.found(),
                names.personIf(route.assignee()),
                route.assigneeReason(),
                route.rules(),
                asks ? how.choice().steps() : List.of(),
                considered(how, asks));
    }

    private List<RouteTrial.Considered> considered(Deliberation how, boolean asks) {
        Map<AccountId, List<Choice.Verdict>> verdicts = asks ? how.choice().verdicts() : Map.of();
        return how.candidates().stream()
                .map(
                        candidate ->
                                considered(
                                        candidate,
                                        how.need().skills(),
                                        verdicts.getOrDefault(candidate.id(), List.of())))
                .toList();
    }

    private RouteTrial.Considered considered(
            Candidate candidate, Map<UUID, Integer> needs, List<Choice.Verdict> verdicts) {
        return new RouteTrial.Considered(
                names.person(candidate.id()),
                candidate.hand(),
                candidate.onDuty(),
                needs.keySet().stream()
                        .filter(candidate.skills()::containsKey)
                        .map(
                                skill ->
                                        new NeededSkill(
                                                skill,
                                                Objects.requireNonNull(
                                                        candidate.skills().get(skill))))
                        .toList(),
                candidate.languages(),
                candidate.load(),
                candidate.capacity(),
                candidate.lastGivenAt(),
                candidate.knows(),
                verdicts);
    }

    private static List<NeededSkill> needed(Map<UUID, Integer> skills) {
        return skills.entrySet().stream()
                .map(each -> new NeededSkill(each.getKey(), each.getValue()))
                .toList();
    }
}
