package io.anxin.organisation;

import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.notification.Changes;
import io.anxin.organisation.Availability.Away;
import io.anxin.organisation.memory.RememberedPart;
import io.anxin.shared.Bilingual;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the people of the staff can do and whether they take new work. Reads are answered from
/// memory.
@Service
public class People {

    /// Levels run from 1 (learning) to 5 (teaches others).
    public static final int HIGHEST_LEVEL = 5;

    /// Whether a person takes new work from now on.
    ///
    /// @param away why not; ignored when accepting, OTHER when not said
    /// @param reason why not, in the person's words; ignored when accepting
    /// @param until when the person takes work again by itself; ignored when accepting
    public record SayAvailability(
            boolean accepting,
            @Nullable Away away,
            @Nullable @Size(max = 200) String reason,
            @Nullable Instant until) {}

    private record Directory(
            Map<SkillId, Skill> skills,
            Map<AccountId, Map<SkillId, Integer>> levels,
            Map<AccountId, Availability> availability) {}

    private final PeopleTable table;
    private final Accounts accounts;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;
    private final RememberedPart<Directory> remembered;

    People(JdbcClient sql, Accounts accounts, Audit audit, Changes changes, Clock clock) {
        this.changes = changes;
        this.table = new PeopleTable(sql);
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.remembered =
                new RememberedPart<>(
                        sql,
                        "people",
                        () -> new Directory(table.skills(), table.levels(), table.availability()));
    }

    /// Who never said anything is accepting work.
    public Availability availability(AccountId account) {
        return remembered
                .get()
                .availability()
                .getOrDefault(account, Availability.UNSAID)
                .at(clock.instant());
    }

    /// The skills of a person with their levels, 1 to 5.
    public Map<SkillId, Integer> skillsOf(AccountId account) {
        return remembered.get().levels().getOrDefault(account, Map.of());
    }

    /// Retired skills too, in the order they were made.
    public List<Skill> skills() {
        return List.copyOf(remembered.get().skills().values());
    }

    /// Says whether the actor takes new work from now on.
    @Transactional
    public Availability say(Actor actor, SayAvailability said) {
        return setAvailability(actor, actor.account(), said);
    }

    /// Says it for somebody else, such as a person who fell ill.
    @Transactional
    public Availability sayFor(Actor actor, AccountId account, SayAvailability said) {
        actor.require(Permission.MANAGE_TEAMS);
        accounts.get(account);
        return setAvailability(actor, account, said);
    }

    @Transactional
    public Skill createSkill(Actor actor, Bilingual name) {
        actor.require(Permission.MANAGE_TEAMS);
        remembered.changing();
        Skill skill = new Skill(SkillId.next(), 1, name, false);
        table.insert(skill);
        audit.record(actor, "skill-created", "skill", skill.id().toString(), null, skill);
        return skill;
    }

    /// @param retired true when nobody is to be given it any more
    @Transactional
    public Skill changeSkill(
            Actor actor, SkillId id, long version, Bilingual name, boolean retired) {
        actor.require(Permission.MANAGE_TEAMS);
        remembered.changing();
        Skill before = skill(id);
        if (before.version() != version) {
            throw new Stale("skill", id, before.version());
        }
        Skill after = new Skill(id, version + 1, name, retired);
        table.update(after, clock.instant());
        audit.record(actor, "skill-changed", "skill", id.toString(), before, after);
        return after;
    }

    /// Replaces the skills of a person.
    ///
    /// @param levels from 1 to [#HIGHEST_LEVEL]
    @Transactional
    public void assess(Actor actor, AccountId account, Map<SkillId, Integer> levels) {
        actor.require(Permission.MANAGE_TEAMS);
        accounts.get(account);
        remembered.changing();
        Map<SkillId, Integer> before = skillsOf(account);
        levels.forEach(
                (skill, level) -> {
                    skill(skill);
                    if (level < 1 || level > HIGHEST_LEVEL) {
                        throw new InvalidInput("skills.level", "range", 1, HIGHEST_LEVEL);
                    }
                });
        table.setLevels(account, levels);
        audit.record(
                actor,
                "skills-assessed",
                "account",
                account.toString(),
                told(before),
                told(levels));
    }

    private Availability setAvailability(Actor actor, AccountId account, SayAvailability said) {
        Instant now = clock.instant();
        if (!said.accepting() && said.until() != null && !said.until().isAfter(now)) {
            throw new InvalidInput("until", "future");
        }
        remembered.changing();
        Availability before = availability(account);
        Availability after =
                said.accepting()
                        ? Availability.accepting(now)
                        : new Availability(
                                false,
                                said.away() == null ? Away.OTHER : said.away(),
                                said.reason(),
                                said.until(),
                                now);
        table.setAvailability(account, after, now);
        audit.record(actor, "availability-said", "account", account.toString(), before, after);
        changes.announce("availability", account.toString(), 0, audience(account));
        return after;
    }

    /// The person, and whoever works in the same teams.
    private List<String> audience(AccountId account) {
        List<String> audience = new ArrayList<>(List.of(Changes.account(account)));
        accounts.teamsOf(account).forEach(team -> audience.add(Changes.team(team)));
        return audience;
    }

    private Skill skill(SkillId id) {
        Skill skill = remembered.get().skills().get(id);
        if (skill == null) {
            throw new NotFound("skill", id);
        }
        return skill;
    }

    private static Map<String, Integer> told(Map<SkillId, Integer> levels) {
        Map<String, Integer> told = new TreeMap<>();
        levels.forEach((skill, level) -> told.put(skill.toString(), level));
        return told;
    }
}
