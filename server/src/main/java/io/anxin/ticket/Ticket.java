package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.life.Assignment;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.Confirmation;
import io.anxin.ticket.life.FirstReply;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.life.NoOverride;
import io.anxin.ticket.life.Progress;
import io.anxin.ticket.life.Resolution;
import io.anxin.ticket.life.TicketAlreadyClosed;
import io.anxin.ticket.life.TicketAlreadyConfirmed;
import io.anxin.ticket.life.TicketAlreadyResolved;
import io.anxin.ticket.life.TicketNotResolved;
import io.anxin.ticket.life.TicketNotWaiting;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.priority.ManualPriority;
import io.anxin.ticket.priority.PriorityScore;
import io.anxin.ticket.priority.Rank;
import io.anxin.ticket.sla.ClockReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A customer's concern and what became of it: immutable facts. Every verb of the desk answers the
/// next ticket or throws the rule it would break; none of them knows the database, the clock or who
/// may.
///
/// @param version counts the changes, for writers who have seen an older one
record Ticket(
        TicketId id,
        long version,
        Concern concern,
        Sorting sorting,
        Rank rank,
        @Nullable TeamId team,
        @Nullable Assignment assignment,
        List<String> tags,
        List<AccountId> watchers,
        Map<String, Object> fields,
        Activity activity,
        Life life,
        ClockReading firstResponse,
        ClockReading resolutionClock) {

    Ticket {
        tags = List.copyOf(tags);
        watchers = List.copyOf(watchers);
        fields = Map.copyOf(fields);
    }

    Ticket numbered(TicketId number) {
        return new NextTicket(this).ticket(number, 1);
    }

    /// After the change has been written.
    Ticket at(long next) {
        return new NextTicket(this).ticket(id, next);
    }

    Progress progress() {
        return life.progress();
    }

    @Nullable AccountId assignee() {
        return assignment == null ? null : assignment.to();
    }

    Ticket assign(@Nullable AccountId to, @Nullable AccountId by, Instant at) {
        requireOpenFile();
        return to == null
                ? with(next -> next.assignment = null)
                : with(next -> next.assignment = new Assignment(to, by, at));
    }

    /// Another team works on it; whoever had it keeps it only when the caller assigns it again.
    Ticket moveTo(TeamId to) {
        requireOpenFile();
        return with(next -> next.team = to);
    }

    Ticket sort(Sorting as) {
        requireOpenFile();
        return with(next -> next.sorting = as);
    }

    Ticket rescore() {
        return with(next -> next.rank = rank.rescored(score()));
    }

    PriorityScore score() {
        return new PriorityScore(sorting.severity(), sorting.impact(), concern.tier());
    }

    Ticket overridePriority(ManualPriority by) {
        requireOpenFile();
        return with(next -> next.rank = rank.overridden(by));
    }

    Ticket liftOverride() {
        if (rank.override() == null) {
            throw new NoOverride(id.number());
        }
        return with(next -> next.rank = rank.lifted());
    }

    Ticket tag(List<String> with) {
        return with(next -> next.tags = List.copyOf(new LinkedHashSet<>(with)));
    }

    Ticket taggedAlso(String tag) {
        List<String> all = new ArrayList<>(tags);
        all.add(tag);
        return tag(all);
    }

    Ticket watch(List<AccountId> by) {
        return with(next -> next.watchers = List.copyOf(new LinkedHashSet<>(by)));
    }

    Ticket watchedAlsoBy(Collection<AccountId> others) {
        List<AccountId> all = new ArrayList<>(watchers);
        all.addAll(others);
        return watch(all);
    }

    Ticket fill(Map<String, Object> values) {
        requireOpenFile();
        return with(next -> next.fields = values);
    }

    Ticket rename(String subject) {
        return with(next -> next.concern = concern.renamed(subject));
    }

    Ticket await(Waiting waiting) {
        requireUnresolved();
        return live(life.awaiting(waiting));
    }

    Ticket endWaiting() {
        if (life.waiting() == null) {
            throw new TicketNotWaiting(id.number());
        }
        return live(life.awaiting(null));
    }

    Ticket resolve(Resolution as) {
        requireUnresolved();
        return live(life.resolved(as));
    }

    Ticket confirm(Confirmation by) {
        requireOpenFile();
        if (life.resolution() == null) {
            throw new TicketNotResolved(id.number());
        }
        if (life.confirmation() != null) {
            throw new TicketAlreadyConfirmed(id.number());
        }
        return live(life.confirmed(by));
    }

    /// What was resolved or shut was not the end after all.
    Ticket reopen() {
        if (life.resolution() == null && life.closure() == null) {
            throw new TicketNotResolved(id.number());
        }
        return live(life.reopened());
    }

    Ticket close(Closure as) {
        requireOpenFile();
        if (life.resolution() == null && !as.reason().needsNoResolution()) {
            throw new TicketNotResolved(id.number());
        }
        return live(life.closed(as));
    }

    /// The customer said something: the wait is over.
    Ticket hear(MessageFacts message) {
        return with(
                next -> {
                    next.activity = activity.grown(message.at(), message.preview());
                    next.life = life.awaiting(null);
                });
    }

    /// A person of the desk answered.
    Ticket answer(MessageFacts message, @Nullable AccountId by) {
        return with(
                next -> {
                    next.activity = activity.grown(message.at(), message.preview());
                    next.life = life.replied(new FirstReply(by, message.at()));
                });
    }

    /// Colleagues wrote among themselves, or the program said something.
    Ticket note(Instant at) {
        return with(next -> next.activity = activity.grown(at, activity.preview()));
    }

    Ticket clocks(ClockReading first, ClockReading second) {
        return with(
                next -> {
                    next.firstResponse = first;
                    next.resolutionClock = second;
                });
    }

    Ticket touched(Instant at) {
        return with(next -> next.activity = activity.touched(at));
    }

    private Ticket live(Life next) {
        return with(n -> n.life = next);
    }

    private void requireOpenFile() {
        if (life.closure() != null) {
            throw new TicketAlreadyClosed(id.number());
        }
    }

    private void requireUnresolved() {
        requireOpenFile();
        if (life.resolution() != null) {
            throw new TicketAlreadyResolved(id.number());
        }
    }

    private Ticket with(Consumer<NextTicket> change) {
        NextTicket next = new NextTicket(this);
        change.accept(next);
        return next.ticket(id, version);
    }
}
