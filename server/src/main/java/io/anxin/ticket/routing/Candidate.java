package io.anxin.ticket.routing;

import io.anxin.access.AccountId;
import io.anxin.organisation.roster.WorkProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member of the team as the rules see it.
///
/// @param hand whether the person can be given anything at all
/// @param onDuty by the roster
/// @param skills with the level from 1 to 5
/// @param load tickets in hand that wait for nobody else
/// @param lastGivenAt when the latest ticket still in hand was given; null for who has none
public record Candidate(
        AccountId id,
        Hand hand,
        boolean onDuty,
        Map<UUID, Integer> skills,
        List<String> languages,
        int load,
        int capacity,
        @Nullable Instant lastGivenAt,
        Acquaintance knows) {

    /// Whether the person can be given anything.
    public enum Hand {
        FREE,
        /// Said to take no new work.
        AWAY,
        /// Is away by the roster.
        ABSENT,
        /// Gave this ticket back; it is not given to the same person again by itself.
        GAVE_IT_BACK,
        /// The ticket is confidential and names others.
        NOT_NAMED
    }

    /// What the person has had to do with the concern.
    public enum Acquaintance {
        NOTHING,
        CUSTOMER,
        TICKET
    }

    public Candidate {
        skills = Map.copyOf(skills);
        languages = List.copyOf(languages);
    }

    Candidate knowing(Acquaintance acquaintance) {
        return new Candidate(
                id, hand, onDuty, skills, languages, load, capacity, lastGivenAt, acquaintance);
    }

    Candidate having(Hand other) {
        return new Candidate(
                id, other, onDuty, skills, languages, load, capacity, lastGivenAt, knows);
    }

    /// After one more ticket.
    Candidate given(Instant at) {
        return new Candidate(id, hand, onDuty, skills, languages, load + 1, capacity, at, knows);
    }

    /// Of the same capacity as everybody.
    Candidate ofCapacity(int same) {
        return new Candidate(id, hand, onDuty, skills, languages, load, same, lastGivenAt, knows);
    }

    boolean isFree() {
        return hand == Hand.FREE;
    }

    boolean speaks(String locale) {
        return WorkProfile.covers(languages, locale);
    }
}
