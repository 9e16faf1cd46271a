package io.anxin.demo;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.organisation.BusinessCalendar;
import io.anxin.organisation.CalendarId;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.People;
import io.anxin.organisation.SkillId;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.organisation.roster.Rosters;
import io.anxin.organisation.roster.Stretch;
import io.anxin.shared.Bilingual;
import io.anxin.ticket.starting.WorkSharing;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who of the demo company can do what, in which languages, on which shift, and who is away; and by
/// which rules its teams hand out work. At every hour somebody is on duty.
@Component
class DemoRoster {

    private static final Actor FOUNDER = Actor.system("demo");

    /// What people of the staff are asked about.
    @Component
    record Hands(Accounts accounts, Teams teams, People people, Rosters rosters) {}

    private final Hands hands;
    private final Calendars calendars;
    private final WorkSharing sharing;
    private final Clock clock;

    DemoRoster(Hands hands, Calendars calendars, WorkSharing sharing, Clock clock) {
        this.hands = hands;
        this.calendars = calendars;
        this.sharing = sharing;
        this.clock = clock;
    }

    void write(DemoTexts texts) {
        Map<String, SkillId> skills = skills(texts);
        Map<String, CalendarId> shifts = shifts(texts);
        for (Map<String, Object> person : texts.entries("roster")) {
            account(person).ifPresent(account -> describe(account, person, skills, shifts));
        }
        texts.entries("stretches").forEach(stretch -> enter(stretch));
        texts.entries("needs").forEach(need -> ask(need, skills));
        texts.entries("rules").forEach(this::share);
    }

    private Map<String, SkillId> skills(DemoTexts texts) {
        Map<String, SkillId> skills = new HashMap<>();
        for (Map<String, Object> skill : texts.entries("skills")) {
            skills.put(word(skill, "key"), hands.people().createSkill(FOUNDER, name(skill)).id());
        }
        return skills;
    }

    private Map<String, CalendarId> shifts(DemoTexts texts) {
        Map<String, CalendarId> shifts = new HashMap<>();
        for (Map<String, Object> shift : texts.entries("shifts")) {
            shifts.put(word(shift, "key"), shift(shift).id());
        }
        return shifts;
    }

    private BusinessCalendar shift(Map<String, Object> shift) {
        List<DayOfWeek> days =
                words(shift, "days").stream().map(Integer::valueOf).map(DayOfWeek::of).toList();
        BusinessCalendar made =
                calendars.create(
                        FOUNDER,
                        name(shift),
                        word(shift, "zone"),
                        BusinessCalendar.Hours.of(days, words(shift, "hours")));
        return shift.containsKey("country")
                ? calendars.loadHolidays(
                        FOUNDER,
                        made.id(),
                        made.version(),
                        word(shift, "country"),
                        LocalDate.now(clock).getYear())
                : made;
    }

    private void describe(
            Account account,
            Map<String, Object> person,
            Map<String, SkillId> skills,
            Map<String, CalendarId> shifts) {
        hands.people().assess(FOUNDER, account.id(), levels(person, skills));
        Object shift = person.get("shift");
        Object capacity = person.get("capacity");
        hands.rosters()
                .describe(
                        FOUNDER,
                        account.id(),
                        hands.rosters().profile(account.id()).version(),
                        shift == null ? null : shifts.get(String.valueOf(shift)),
                        capacity == null ? null : Integer.valueOf(String.valueOf(capacity)),
                        words(person, "languages"));
    }

    private static Map<SkillId, Integer> levels(
            Map<String, Object> person, Map<String, SkillId> skills) {
        return ((Map<?, ?>) person.getOrDefault("skills", Map.of()))
                .entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> known(skills, each.getKey()),
                                        each -> Integer.valueOf(String.valueOf(each.getValue()))));
    }

    private static SkillId known(Map<String, SkillId> skills, Object key) {
        return Objects.requireNonNull(skills.get(String.valueOf(key)), String.valueOf(key));
    }

    /// Hours are told in Shanghai; what is over already is left out.
    private void enter(Map<String, Object> stretch) {
        ZoneId zone = Hours.ZONE;
        LocalDate day =
                LocalDate.ofInstant(clock.instant(), zone)
                        .plusDays(Long.parseLong(word(stretch, "inDays")));
        Instant from = day.atTime(LocalTime.parse(word(stretch, "from"))).atZone(zone).toInstant();
        Instant until =
                day.plusDays(Long.parseLong(word(stretch, "lasts")))
                        .atTime(LocalTime.parse(word(stretch, "until")))
                        .atZone(zone)
                        .toInstant();
        if (until.isAfter(clock.instant())) {
            account(stretch)
                    .ifPresent(
                            account ->
                                    hands.rosters()
                                            .enter(
                                                    FOUNDER,
                                                    account.id(),
                                                    Stretch.Kind.valueOf(word(stretch, "kind")),
                                                    from,
                                                    until,
                                                    word(stretch, "reason")));
        }
    }

    private void ask(Map<String, Object> need, Map<String, SkillId> skills) {
        UUID skill = known(skills, word(need, "skill")).value();
        int level = Integer.parseInt(word(need, "level"));
        sharing.ask(FOUNDER, word(need, "category"), Map.of(skill, level));
    }

    private void share(Map<String, Object> rules) {
        hands.teams().byKind(TeamKind.valueOf(word(rules, "team"))).stream()
                .findFirst()
                .ifPresent(
                        team ->
                                sharing.share(
                                        FOUNDER,
                                        team.id(),
                                        words(rules, "order"),
                                        Integer.parseInt(word(rules, "capacity"))));
    }

    /// By name, or by what the person signs in with.
    private Optional<Account> account(Map<String, Object> person) {
        String mail = person.get("login") + "@" + DemoTexts.DOMAIN;
        Object name = person.get("name");
        return hands.accounts().list().stream()
                .filter(each -> each.name().equals(name) || each.mail().equals(mail))
                .findFirst();
    }

    private static List<String> words(Map<String, Object> of, String key) {
        return ((List<?>) Objects.requireNonNull(of.get(key), key))
                .stream().map(String::valueOf).toList();
    }

    private static Bilingual name(Map<String, Object> of) {
        return new Bilingual(word(of, "zh"), word(of, "en"));
    }

    private static String word(Map<String, Object> of, String key) {
        return String.valueOf(Objects.requireNonNull(of.get(key), key));
    }
}
