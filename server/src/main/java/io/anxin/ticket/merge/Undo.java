package io.anxin.ticket.merge;

import io.anxin.access.AccountId;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.sla.EarlierPromises.Shortened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a merge changed, so that it can be taken back.
///
/// @param waiting what the source waited for
/// @param tags what the target got
/// @param watchers who follows the target because of the merge
/// @param askedBefore since when the target's customer had waited for a word
/// @param askedAfter since when after the merge
/// @param shortened promises of the target that had to keep earlier ones of the source; null in
///   merges from before they did
record Undo(
        @Nullable Waits waiting,
        List<String> tags,
        List<UUID> watchers,
        @Nullable Instant askedBefore,
        @Nullable Instant askedAfter,
        @Nullable List<Shortened> shortened) {

    /// [Waiting], as it is written down.
    record Waits(
            Instant since,
            @Nullable UUID by,
            Waiting.For what,
            @Nullable String reason,
            @Nullable Instant until) {

        static Waits of(Waiting waiting) {
            return new Waits(
                    waiting.since(),
                    waiting.by() == null ? null : waiting.by().value(),
                    waiting.what(),
                    waiting.reason(),
                    waiting.until());
        }

        Waiting waiting() {
            return new Waiting(since, by == null ? null : new AccountId(by), what, reason, until);
        }
    }

    /// What merging the one into the other will add to it.
    ///
    /// @param shortened the promises of the target that run out later than those of the source
    static Undo of(Ticket source, Ticket target, List<Shortened> shortened) {
        List<String> tags = new ArrayList<>(source.tags());
        tags.removeAll(target.tags());
        List<AccountId> people = new ArrayList<>(source.watchers());
        AccountId assignee = source.assignee();
        if (assignee != null && !people.contains(assignee)) {
            people.add(assignee);
        }
        people.removeAll(target.watchers());
        AccountId owner = target.assignee();
        if (owner != null) {
            people.remove(owner);
        }
        Waiting waiting = source.life().waiting();
        Instant before = target.activity().askedAt();
        Instant other = source.life().isLive() ? source.activity().askedAt() : null;
        return new Undo(
                waiting == null ? null : Waits.of(waiting),
                tags,
                people.stream().map(AccountId::value).toList(),
                before,
                before == null || (other != null && other.isBefore(before)) ? other : before,
                shortened);
    }

    /// The target with what comes to it.
    Ticket give(Ticket target) {
        List<String> all = new ArrayList<>(target.tags());
        all.addAll(tags);
        return target.tag(all).watchedAlsoBy(people()).askedSince(askedAfter);
    }

    /// The target without it; what others made of it meanwhile stays.
    Ticket takeBack(Ticket target) {
        List<String> kept = new ArrayList<>(target.tags());
        kept.removeAll(tags);
        List<AccountId> followers = new ArrayList<>(target.watchers());
        followers.removeAll(people());
        Ticket alone = target.tag(kept).watch(followers);
        boolean untouched = Objects.equals(target.activity().askedAt(), askedAfter);
        return untouched ? alone.askedSince(askedBefore) : alone;
    }

    List<Shortened> promises() {
        return shortened == null ? List.of() : shortened;
    }

    List<AccountId> people() {
        return watchers.stream().map(AccountId::new).toList();
    }
}
