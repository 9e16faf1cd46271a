package io.anxin.ticket.file;

import io.anxin.access.AccountId;
import io.anxin.customer.Tier;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.life.AlreadyOnSite;
import io.anxin.ticket.life.Assignment;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.Confirmation;
import io.anxin.ticket.life.Emergency;
import io.anxin.ticket.life.EmergencyAlreadyDeclared;
import io.anxin.ticket.life.FirstReply;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.life.NoOverride;
import io.anxin.ticket.life.Progress;
import io.anxin.ticket.life.Resolution;
import io.anxin.ticket.life.TicketNotWaiting;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.priority.Circumstances;
import io.anxin.ticket.priority.ManualPriority;
import io.anxin.ticket.priority.PriorityFactors;
import io.anxin.ticket.priority.PriorityScore;
import io.anxin.ticket.priority.Rank;
import io.anxin.ticket.routing.Route;
import io.anxin.ticket.sla.Clocks;
import io.anxin.ticket.trait.ContractLevel;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A customer's concern and what became of it: immutable facts. Every verb of the desk answers the
/// next ticket or throws the rule it would break; none of them knows the database, the clock or who
/// may.
///
/// @param version counts the changes, for writers who have seen an older one
/// @param confidence null when it is open to its team
public record Ticket(
        long number,
        long version,
        Concern concern,
        Sorting sorting,
        Rank rank,
        Circumstances circumstances,
        WorkingTeams teams,
        @Nullable Assignment assignment,
        List<AccountId> gaveBack,
        List<String> tags,
        List<AccountId> watchers,
        Map<String, Object> fields,
        Activity activity,
        Life life,
        @Nullable Emergency emergency,
        Clocks clocks,
        @Nullable Confidentiality confidence) {

    /// What the history and the live changes call it.
    public static final String SUBJECT = "ticket";

    public Ticket {
        tags = List.copyOf(tags);
        watchers = List.copyOf(watchers);
        fields = Map.copyOf(fields);
    }

    public Ticket numbered(long number) {
        return new NextTicket(this).ticket(number, 1);
    }

    /// After the change has been written.
    public Ticket at(long next) {
        return new NextTicket(this).ticket(number, next);
    }

    /// As people say the number.
    public String spoken() {
        return "T-" + number;
    }

    public Progress progress() {
        return life.progress();
    }

    /// The team that leads it.
    public @Nullable TeamId team() {
        return teams.leading();
    }

    public @Nullable AccountId assignee() {
        return assignment == null ? null : assignment.to();
    }

    public Ticket assign(@Nullable AccountId to, @Nullable AccountId by, Instant at) {
        standing().requireOpenFile();
        return with(next -> next.give(to == null ? null : new Assignment(to, by, at, List.of())));
    }

    /// The program gives it to the person it found in the team, or leaves it in the queue there.
    public Ticket handOut(Route route, Instant at) {
        standing().requireOpenFile();
        return with(next -> next.handOut(route, at));
    }

    /// Another team works on it; whoever had it keeps it only when the caller assigns it again.
    public Ticket moveTo(TeamId to) {
        return share(teams -> teams.ledBy(to));
    }

    public Ticket share(UnaryOperator<WorkingTeams> how) {
        standing().requireOpenFile();
        return with(next -> next.share(how.apply(teams)));
    }

    public Ticket sort(Sorting as) {
        standing().requireOpenFile();
        return with(next -> next.sorting = as);
    }

    public PriorityFactors factors() {
        return new PriorityFactors(
                sorting.severity(), sorting.impact(), concern.tier(), circumstances);
    }

    /// @param promiseAnew whether what decides the promises has changed
    public Ticket scored(PriorityScore score, boolean promiseAnew) {
        return with(next -> next.rank = rank.scored(score, promiseAnew));
    }

    /// The customer's tier as it is now.
    public Ticket ranked(Tier tier) {
        return with(next -> next.concern = concern.of(tier));
    }

    /// A contract was found that the concern falls under, or none any more.
    public Ticket cover(ContractLevel level) {
        standing().requireOpenFile();
        return with(next -> next.circumstances = circumstances.covered(level));
    }

    public Ticket around(Circumstances now) {
        return with(next -> next.circumstances = now);
    }

    public Ticket overridePriority(ManualPriority by) {
        standing().requireOpenFile();
        return with(next -> next.rank = rank.overridden(by));
    }

    public Ticket liftOverride() {
        if (rank.override() == null) {
            throw new NoOverride(spoken());
        }
        return with(next -> next.rank = rank.lifted());
    }

    public Ticket tag(List<String> with) {
        return with(next -> next.tags = List.copyOf(new LinkedHashSet<>(with)));
    }

    public Ticket taggedAlso(String tag) {
        return tag(Stream.concat(tags.stream(), Stream.of(tag)).toList());
    }

    public Ticket watch(List<AccountId> by) {
        return with(next -> next.watchers = List.copyOf(new LinkedHashSet<>(by)));
    }

    public Ticket watchedAlsoBy(Collection<AccountId> others) {
        return watch(Stream.concat(watchers.stream(), others.stream()).toList());
    }

    /// Who is not named is taken off; null opens it to the team again.
    public Ticket entrust(@Nullable Confidentiality to) {
        standing().requireUnmerged();
        return with(next -> next.confidence = to);
    }

    public Ticket fill(Map<String, Object> values) {
        standing().requireOpenFile();
        return with(next -> next.fields = values);
    }

    public Ticket rename(String subject) {
        return with(next -> next.concern = concern.renamed(subject));
    }

    public Ticket await(Waiting waiting) {
        standing().requireUnresolved();
        return live(life.awaiting(waiting));
    }

    public Ticket endWaiting() {
        if (life.waiting() == null) {
            throw new TicketNotWaiting(spoken());
        }
        return live(life.awaiting(null));
    }

    public Ticket resolve(Resolution as) {
        standing().requireUnresolved();
        return live(life.resolved(as));
    }

    public Ticket confirm(Confirmation by) {
        standing().requireToBeConfirmed();
        return live(life.confirmed(by));
    }

    /// What was resolved or shut was not the end after all.
    public Ticket reopen() {
        standing().requireDone();
        return live(life.reopened());
    }

    public Ticket close(Closure as) {
        standing().requireClosable(as.reason());
        return live(life.closed(as));
    }

    /// The matter goes on in another ticket.
    public Ticket mergeInto(long target, @Nullable AccountId by, Instant at) {
        standing().requireOpenFile();
        return live(life.closed(new Closure(Closure.Reason.MERGED, by, at, target)));
    }

    /// It stands on its own again.
    ///
    /// @param waited what it waited for when it was merged
    public Ticket part(@Nullable Waiting waited) {
        standing().requireMerged();
        return live(life.parted(waited));
    }

    public @Nullable Long mergedInto() {
        return life.closure() == null ? null : life.closure().mergedInto();
    }

    /// @param since when the customer said what still waits for a word of ours
    public Ticket askedSince(@Nullable Instant since) {
        return with(next -> next.activity = activity.askedSince(since));
    }

    /// The customer said something: a wait for it is over.
    public Ticket hear(Instant at, String words) {
        return with(
                next -> {
                    next.activity = activity.asked(at, words);
                    next.life = life.heard();
                });
    }

    /// A person of the desk answered.
    public Ticket answer(Instant at, String words, @Nullable AccountId by) {
        return with(
                next -> {
                    next.activity = activity.answered(at, words);
                    next.life = life.replied(new FirstReply(by, at));
                });
    }

    /// Colleagues wrote among themselves, or the program said something.
    public Ticket note(Instant at) {
        return with(next -> next.activity = activity.noted(at));
    }

    public Ticket clocks(Clocks shown) {
        return with(next -> next.clocks = shown);
    }

    /// A promise that has run out by then is missed for ever.
    public Ticket breached(Instant by) {
        return clocks(clocks.breachedBy(by));
    }

    /// A line stands still; nothing is worse.
    public Ticket declare(Emergency declared) {
        standing().requireUnresolved();
        if (emergency != null) {
            throw new EmergencyAlreadyDeclared(spoken());
        }
        return sort(sorting.asEmergency()).with(next -> next.emergency = declared);
    }

    public Ticket standDown() {
        standing().requireEmergency(emergency);
        return with(next -> next.emergency = null);
    }

    public Ticket arrive(Emergency.Arrival there) {
        Emergency declared = standing().requireEmergency(emergency);
        if (declared.arrival() != null) {
            throw new AlreadyOnSite(spoken());
        }
        return with(next -> next.emergency = declared.arrived(there));
    }

    public Ticket touched(Instant at) {
        return with(next -> next.activity = activity.touched(at));
    }

    private Ticket live(Life next) {
        return with(n -> n.life = next);
    }

    private Standing standing() {
        return new Standing(spoken(), life);
    }

    private Ticket with(Consumer<NextTicket> change) {
        NextTicket next = new NextTicket(this);
        change.accept(next);
        return next.ticket(number, version);
    }
}
