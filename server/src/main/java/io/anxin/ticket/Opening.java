package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.language.SentimentReader;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.classification.Classification;
import io.anxin.ticket.classification.ClassificationInput;
import io.anxin.ticket.classification.Classifier;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.field.CustomFields;
import io.anxin.ticket.file.Activity;
import io.anxin.ticket.file.Concern;
import io.anxin.ticket.file.Sorting;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketJournal;
import io.anxin.ticket.file.WorkingTeams;
import io.anxin.ticket.life.Assignment;
import io.anxin.ticket.life.Emergency;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.pace.Pace;
import io.anxin.ticket.priority.Circumstances;
import io.anxin.ticket.priority.Rank;
import io.anxin.ticket.routing.Route;
import io.anxin.ticket.routing.Routing;
import io.anxin.ticket.routing.RoutingCase;
import io.anxin.ticket.search.KeptTexts;
import io.anxin.ticket.search.SearchEntry;
import io.anxin.ticket.search.SearchText;
import io.anxin.ticket.search.TextKind;
import io.anxin.ticket.sla.Clocks;
import io.anxin.ticket.sla.ServiceLevels.ClockStart;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a whole ticket of what is known: classified, scored, routed, its clocks started. All it
/// needs but the customer stands in memory, so that opening costs the database one question and one
/// write.
@Component
class Opening {

    /// A ticket ready to be written.
    record Prepared(
            Ticket ticket,
            List<ClockStart> clocks,
            SearchEntry search,
            Map<String, @Nullable Object> entry) {

        /// With the ticket as it was written.
        Prepared as(Ticket written) {
            return new Prepared(written, clocks, search, entry);
        }
    }

    /// Any valid number: the database gives the real one.
    private static final long UNNUMBERED = 1;

    private final Classifier classifier;
    private final CustomFields fields;
    private final Routing routing;
    private final Customers customers;
    private final Pace pace;
    private final Clock clock;

    Opening(
            Classifier classifier,
            CustomFields fields,
            Routing routing,
            Customers customers,
            Pace pace,
            Clock clock) {
        this.classifier = classifier;
        this.fields = fields;
        this.routing = routing;
        this.customers = customers;
        this.pace = pace;
        this.clock = clock;
    }

    /// @throws InvalidInput when there is no such customer
    CustomerSummary customer(OpenTicket wanted) {
        return customers
                .find(wanted.customerId())
                .orElseThrow(() -> new InvalidInput("customerId", "customer"));
    }

    /// @param named who alone may see it, besides those the rules name
    Prepared prepare(
            Actor actor, OpenTicket wanted, CustomerSummary customer, List<AccountId> named) {
        Classification found =
                classifier.classify(
                        new ClassificationInput(
                                wanted.channel().name(),
                                wanted.mailbox(),
                                wanted.sender(),
                                wanted.subject(),
                                wanted.text(),
                                wanted.locale()));
        Sorting sorting = sorting(wanted, found);
        Confidentiality confidence = confidence(actor, named, found);
        Route route = route(wanted, found, sorting, Confidentiality.namedBy(confidence));
        Pace.Started started =
                pace.start(
                        ticket(actor, wanted, customer, found, sorting, route).entrust(confidence));
        Ticket ticket = started.ticket();
        return new Prepared(
                ticket,
                started.clocks(),
                search(ticket, customer, wanted.text()),
                TicketJournal.opening(ticket, route, found.reasons()));
    }

    private @Nullable Confidentiality confidence(
            Actor actor, List<AccountId> named, Classification found) {
        List<AccountId> all = new ArrayList<>(named);
        found.named().forEach(person -> all.add(new AccountId(person)));
        return all.isEmpty()
                ? null
                : new Confidentiality(all, named.isEmpty() ? null : actor.id(), clock.instant());
    }

    /// What stands still goes to the expert desk, whatever else it is.
    private Route route(
            OpenTicket wanted, Classification found, Sorting sorting, List<AccountId> named) {
        RoutingCase concern =
                new RoutingCase(
                        sorting.kind(),
                        sorting.category(),
                        wanted.locale(),
                        wanted.customerId(),
                        null,
                        sorting.isEmergency(),
                        Set.of(),
                        Set.copyOf(named));
        Optional<Route> experts =
                sorting.isEmergency() ? routing.experts(concern) : Optional.empty();
        return experts.orElseGet(
                () ->
                        routing.route(
                                wanted.category(), found.team(), wanted.mailboxTeam(), concern));
    }

    /// Whoever opened what the expert desk takes keeps it in sight.
    private static List<AccountId> watchers(Actor actor, Sorting sorting) {
        AccountId by = person(actor);
        return by != null && sorting.isEmergency() ? List.of(by) : List.of();
    }

    private static @Nullable AccountId person(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON ? actor.id() : null;
    }

    private Ticket ticket(
            Actor actor,
            OpenTicket wanted,
            CustomerSummary customer,
            Classification found,
            Sorting sorting,
            Route route) {
        Instant now = clock.instant();
        Set<String> tags = new LinkedHashSet<>(wanted.tags());
        tags.addAll(found.tags());
        return new Ticket(
                UNNUMBERED,
                0,
                concern(actor, wanted, customer, now),
                sorting,
                Rank.UNSCORED,
                Circumstances.NONE.felt(
                        SentimentReader.standard().read(wanted.subject() + "\n" + wanted.text())),
                WorkingTeams.of(route.team()),
                route.assignee() == null
                        ? null
                        : new Assignment(route.assignee(), null, now, route.why()),
                List.of(),
                List.copyOf(tags),
                watchers(actor, sorting),
                fields(actor, sorting.kind(), wanted.fields()),
                new Activity(now, preview(wanted.text()), 1, now),
                Life.NEW,
                sorting.isEmergency() ? new Emergency(now, person(actor), null) : null,
                Clocks.NONE,
                null);
    }

    private static Concern concern(
            Actor actor, OpenTicket wanted, CustomerSummary customer, Instant now) {
        return new Concern(
                wanted.channel(),
                subject(wanted),
                customer.id(),
                customer.tier(),
                wanted.locale(),
                now,
                person(actor));
    }

    /// What a person asks for must be complete; what arrives by itself is taken as far as it is
    /// valid.
    private Map<String, Object> fields(Actor actor, Kind kind, Map<String, Object> given) {
        return actor.kind() == Actor.Kind.PERSON
                ? fields.check(kind, given, Map.of())
                : fields.check(given);
    }

    /// What was said by whoever opened it stands; the rules fill the rest.
    private static Sorting sorting(OpenTicket wanted, Classification found) {
        UUID category = wanted.category() != null ? wanted.category() : found.category();
        return new Sorting(
                first(wanted.kind(), found.kind(), Kind.OTHER),
                category,
                first(wanted.severity(), found.severity(), Severity.NORMAL),
                first(wanted.impact(), found.impact(), Impact.PERSON));
    }

    private static <T> T first(@Nullable T said, @Nullable T found, T otherwise) {
        if (said != null) {
            return said;
        }
        return found != null ? found : otherwise;
    }

    /// A mail without a subject is called by its first words.
    private static String subject(OpenTicket wanted) {
        String subject = wanted.subject().isBlank() ? wanted.text() : wanted.subject();
        String line = oneLine(subject, Concern.LONGEST_SUBJECT);
        return line.isEmpty() ? "—" : line;
    }

    static String preview(String text) {
        return oneLine(text, Activity.LONGEST_PREVIEW);
    }

    /// Cut between characters, never inside one.
    private static String oneLine(String text, int longest) {
        String line = text.replace('\0', ' ').replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end);
    }

    private static SearchEntry search(Ticket ticket, CustomerSummary customer, String text) {
        String subject = ticket.concern().subject();
        return SearchEntry.of(
                subject,
                List.of(
                        SearchText.of(TextKind.OPENING, 0, subject, text),
                        KeptTexts.ofCustomer(customer),
                        KeptTexts.ofFields(ticket.fields())),
                ticket.tags());
    }
}
