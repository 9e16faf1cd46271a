package io.anxin.ticket.routing;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.organisation.People;
import io.anxin.organisation.Team;
import io.anxin.organisation.roster.Rosters;
import io.anxin.organisation.roster.WorkProfile;
import io.anxin.ticket.routing.Candidate.Acquaintance;
import io.anxin.ticket.routing.Candidate.Hand;
import io.anxin.ticket.routing.Workload.Load;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The members of a team as the rules see them now.
@Component
public class Staffing {

    private final Accounts accounts;
    private final People people;
    private final Rosters rosters;
    private final Workload workload;
    private final Clock clock;

    Staffing(Accounts accounts, People people, Rosters rosters, Workload workload, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.rosters = rosters;
        this.workload = workload;
        this.clock = clock;
    }

    /// The active members by name, free ones and others, with what lies with them.
    ///
    /// @param capacity of who has no own one
    public List<Candidate> of(Team team, int capacity) {
        List<AccountId> members = members(team);
        return of(team, members, capacity, workload.of(members));
    }

    /// The same without a look at what lies with whom, for rules that do not ask for it.
    List<Candidate> withoutLoad(Team team) {
        return of(team, members(team), 1, Map.of());
    }

    private List<Candidate> of(
            Team team, List<AccountId> members, int capacity, Map<AccountId, Load> loads) {
        return members.stream()
                .map(
                        member ->
                                candidate(
                                        team,
                                        member,
                                        capacity,
                                        loads.getOrDefault(member, Load.NONE)))
                .toList();
    }

    private List<AccountId> members(Team team) {
        return accounts.membersOf(team.id().value()).stream()
                .filter(Account::active)
                .map(Account::id)
                .toList();
    }

    /// The same candidates as they stand to one concern.
    List<Candidate> knowing(List<Candidate> candidates, RoutingCase of) {
        Optional<AccountId> ofTicket =
                of.ticket() == null ? Optional.empty() : workload.lastAgentOf(of.ticket());
        Optional<AccountId> ofCustomer =
                of.customer() == null
                        ? Optional.empty()
                        : workload.latestAgentOf(of.customer(), of.ticket());
        return candidates.stream()
                .map(
                        candidate ->
                                candidate.knowing(
                                        ofTicket.filter(candidate.id()::equals).isPresent()
                                                ? Acquaintance.TICKET
                                                : ofCustomer
                                                                .filter(candidate.id()::equals)
                                                                .isPresent()
                                                        ? Acquaintance.CUSTOMER
                                                        : Acquaintance.NOTHING))
                .toList();
    }

    /// Without those who may not have it, and those who gave it back.
    static List<Candidate> eligible(List<Candidate> candidates, RoutingCase of) {
        return candidates.stream().map(candidate -> candidate.having(hand(candidate, of))).toList();
    }

    private static Hand hand(Candidate candidate, RoutingCase of) {
        if (!of.named().isEmpty() && !of.named().contains(candidate.id())) {
            return Hand.NOT_NAMED;
        }
        return candidate.isFree() && of.gaveItBack().contains(candidate.id())
                ? Hand.GAVE_IT_BACK
                : candidate.hand();
    }

    private Candidate candidate(Team team, AccountId member, int capacity, Load load) {
        Instant now = clock.instant();
        WorkProfile profile = rosters.profile(member);
        Integer own = profile.capacity();
        Map<UUID, Integer> skills = new HashMap<>();
        people.skillsOf(member).forEach((skill, level) -> skills.put(skill.value(), level));
        return new Candidate(
                member,
                hand(member, now),
                rosters.of(member, team.calendar()).isOnDuty(now),
                skills,
                profile.languages(),
                load.active(),
                own == null ? capacity : own,
                load.lastGivenAt(),
                Acquaintance.NOTHING);
    }

    private Hand hand(AccountId member, Instant now) {
        if (rosters.isAbsent(member, now)) {
            return Hand.ABSENT;
        }
        return people.availability(member).accepting() ? Hand.FREE : Hand.AWAY;
    }
}
