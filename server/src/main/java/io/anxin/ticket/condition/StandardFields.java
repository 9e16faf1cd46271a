package io.anxin.ticket.condition;

import io.anxin.customer.Tier;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.sla.ClockReading;
import io.anxin.ticket.sla.Clocks;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import io.anxin.ticket.trait.State;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields that every ticket has.
final class StandardFields {

    /// Everything said in a ticket, kept beside it to be found.
    static final String TEXT = "text";

    static final List<Field> ALL =
            List.of(
                    Field.choice("kind", "t.kind", Kind.class, false, t -> t.sorting().kind()),
                    reference("category", "t.category", t -> t.sorting().category()),
                    Field.choice("state", "t.state", State.class, false, t -> t.progress().state()),
                    Field.choice(
                            "priority",
                            "t.priority",
                            Priority.class,
                            false,
                            t -> t.rank().priority()),
                    Field.choice(
                            "severity",
                            "t.severity",
                            Severity.class,
                            false,
                            t -> t.sorting().severity()),
                    Field.choice(
                            "impact", "t.impact", Impact.class, false, t -> t.sorting().impact()),
                    reference("team", "t.team", Ticket::team),
                    reference("assignee", "t.assigned_to", Ticket::assignee),
                    Field.of(
                            "tags",
                            FieldKind.SET,
                            "t.tags",
                            true,
                            t -> new LinkedHashSet<>(t.tags())),
                    Field.choice(
                            "channel",
                            "t.channel",
                            Channel.class,
                            false,
                            t -> t.concern().channel()),
                    language(),
                    Field.choice("tier", "t.tier", Tier.class, false, t -> t.concern().tier()),
                    reference("customer", "t.customer", t -> t.concern().customer()),
                    Field.of(
                            "subject",
                            FieldKind.WORDS,
                            "t.subject",
                            false,
                            t -> t.concern().subject()),
                    Field.of(TEXT, FieldKind.WORDS, "", false, _ -> null),
                    Field.of(
                            "watchers",
                            FieldKind.PEOPLE,
                            "t.watchers",
                            true,
                            t -> texts(t.watchers())),
                    reference("openedBy", "t.opened_by", t -> t.concern().openedBy()),
                    truth("live", "t.live", t -> t.life().isLive()),
                    truth("late", "t.late", StandardFields::isLate),
                    truth("emergency", "t.emergency_at is not null", t -> t.emergency() != null),
                    truth(
                            "answered",
                            "t.replied_at is not null",
                            t -> t.life().firstReply() != null),
                    Field.choice(
                            "waitingFor",
                            "t.waiting_for",
                            Waiting.For.class,
                            true,
                            StandardFields::waitingFor),
                    number("messages", "t.messages", t -> t.activity().messages()),
                    number("reopenCount", "t.reopen_count", t -> t.life().reopenCount()),
                    time("openedAt", "t.opened_at", false, t -> t.concern().openedAt()),
                    time("lastActivityAt", "t.last_activity_at", false, t -> t.activity().lastAt()),
                    time("askedAt", "t.asked_at", true, t -> t.activity().askedAt()),
                    time(
                            "assignedAt",
                            "t.assigned_at",
                            true,
                            t -> t.assignment() == null ? null : t.assignment().at()),
                    time(
                            "repliedAt",
                            "t.replied_at",
                            true,
                            t -> t.life().firstReply() == null ? null : t.life().firstReply().at()),
                    time(
                            "waitingSince",
                            "t.waiting_since",
                            true,
                            t -> t.life().waiting() == null ? null : t.life().waiting().since()),
                    time(
                            "resolvedAt",
                            "t.resolved_at",
                            true,
                            t -> t.life().resolution() == null ? null : t.life().resolution().at()),
                    time(
                            "closedAt",
                            "t.closed_at",
                            true,
                            t -> t.life().closure() == null ? null : t.life().closure().at()),
                    due("firstResponseDueAt", "first_response", Clocks::firstResponse),
                    due("nextResponseDueAt", "next_response", Clocks::nextResponse),
                    due("resolutionDueAt", "resolution", Clocks::resolution));

    private StandardFields() {}

    private static Field language() {
        return new Field(
                "language",
                FieldKind.CHOICE,
                "t.locale",
                false,
                Set.of("zh-CN", "en"),
                null,
                t -> t.concern().locale());
    }

    private static Field reference(
            String name, String column, Function<Ticket, @Nullable Object> read) {
        return Field.of(
                name,
                FieldKind.REFERENCE,
                column,
                !name.equals("customer"),
                t -> {
                    Object id = read.apply(t);
                    return id == null ? null : id.toString();
                });
    }

    private static Field truth(String name, String column, Function<Ticket, Boolean> read) {
        return Field.of(name, FieldKind.TRUTH, column, false, read::apply);
    }

    private static Field number(String name, String column, Function<Ticket, Integer> read) {
        return Field.of(
                name, FieldKind.NUMBER, column, false, t -> BigDecimal.valueOf(read.apply(t)));
    }

    private static Field time(
            String name, String column, boolean optional, Function<Ticket, @Nullable Object> read) {
        return Field.of(name, FieldKind.TIME, column, optional, read);
    }

    private static Field due(String name, String prefix, Function<Clocks, ClockReading> clock) {
        return time(name, "t." + prefix + "_due_at", true, t -> clock.apply(t.clocks()).dueAt());
    }

    /// As the column `late` is generated.
    private static boolean isLate(Ticket ticket) {
        Clocks clocks = ticket.clocks();
        ClockReading next = clocks.nextResponse();
        return ticket.life().isLive()
                && (clocks.firstResponse().breached()
                        || clocks.resolution().breached()
                        || clocks.onSite().breached()
                        || (next.breached() && next.stoppedAt() == null));
    }

    private static Waiting.@Nullable For waitingFor(Ticket ticket) {
        Waiting waiting = ticket.life().waiting();
        return waiting == null ? null : waiting.what();
    }

    private static Set<String> texts(Collection<?> values) {
        return values.stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
