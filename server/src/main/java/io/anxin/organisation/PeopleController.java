package io.anxin.organisation;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.organisation.People.SayAvailability;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import io.anxin.shared.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class PeopleController {

    record PersonTeam(UUID team, boolean lead) {}

    /// @param level 1 (learning) to 5 (teaches others)
    record PersonSkill(@NotNull UUID skill, @Min(1) @Max(5) int level) {}

    record Person(
            UUID id,
            String name,
            String mail,
            Set<Role> roles,
            boolean active,
            List<PersonTeam> teams,
            List<PersonSkill> skills,
            Availability availability) {}

    record AssessSkills(@NotNull @Size(max = 200) @Valid List<PersonSkill> skills) {}

    record CreateSkill(@Valid @NotNull Bilingual name) {}

    record ChangeSkill(long version, @Valid @NotNull Bilingual name, boolean retired) {}

    private final People people;
    private final Accounts accounts;

    PeopleController(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /// The people of the staff by name.
    ///
    /// @param q part of a name or mail address
    @GetMapping("/people")
    Page<Person> list(
            Actor actor,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable UUID team,
            @RequestParam(defaultValue = "true") boolean active,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        actor.require(Permission.READ_TICKETS);
        String wanted = Terms.normalise(q == null ? "" : q.strip());
        Stream<Account> found =
                accounts.list().stream()
                        .filter(account -> !active || account.active())
                        .filter(account -> team == null || account.teams().containsKey(team))
                        .filter(account -> matches(account, wanted));
        if (after != null) {
            UUID last = Cursor.decode(after, 1).uuid(0);
            found = found.dropWhile(account -> !account.id().value().equals(last)).skip(1);
        }
        List<Person> rows = found.limit(size + 1L).map(this::person).toList();
        return Page.of(rows, size, person -> Cursor.of(person.id()));
    }

    @GetMapping("/people/{id}")
    Person person(Actor actor, @PathVariable UUID id) {
        actor.require(Permission.READ_TICKETS);
        return person(accounts.get(new AccountId(id)));
    }

    @PutMapping("/people/{id}/skills")
    Person assess(Actor actor, @PathVariable UUID id, @Valid @RequestBody AssessSkills request) {
        Map<SkillId, Integer> levels = new HashMap<>();
        request.skills().forEach(s -> levels.put(new SkillId(s.skill()), s.level()));
        people.assess(actor, new AccountId(id), levels);
        return person(accounts.get(new AccountId(id)));
    }

    @PutMapping("/people/{id}/availability")
    Availability sayFor(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody SayAvailability request) {
        return people.sayFor(actor, new AccountId(id), request);
    }

    @GetMapping("/me/availability")
    Availability mine(Actor actor) {
        return people.availability(actor.account());
    }

    @PutMapping("/me/availability")
    Availability say(Actor actor, @Valid @RequestBody SayAvailability request) {
        return people.say(actor, request);
    }

    @GetMapping("/skills")
    List<Skill> skills(Actor actor, @RequestParam(defaultValue = "false") boolean retired) {
        actor.require(Permission.READ_TICKETS);
        return people.skills().stream().filter(skill -> retired || !skill.retired()).toList();
    }

    @PostMapping("/skills")
    ResponseEntity<Skill> createSkill(Actor actor, @Valid @RequestBody CreateSkill request) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(people.createSkill(actor, request.name()));
    }

    @PutMapping("/skills/{id}")
    Skill changeSkill(Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeSkill request) {
        return people.changeSkill(
                actor, new SkillId(id), request.version(), request.name(), request.retired());
    }

    private static boolean matches(Account account, String wanted) {
        return wanted.isEmpty()
                || Terms.normalise(account.name()).contains(wanted)
                || account.mail().contains(wanted);
    }

    private Person person(Account account) {
        return new Person(
                account.id().value(),
                account.name(),
                account.mail(),
                account.roles(),
                account.active(),
                account.teams().entrySet().stream()
                        .map(team -> new PersonTeam(team.getKey(), team.getValue()))
                        .toList(),
                people.skillsOf(account.id()).entrySet().stream()
                        .map(s -> new PersonSkill(s.getKey().value(), s.getValue()))
                        .toList(),
                people.availability(account.id()));
    }
}
