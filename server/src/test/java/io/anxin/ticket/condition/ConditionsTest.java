package io.anxin.ticket.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.Team;
import io.anxin.organisation.Teams;
import io.anxin.organisation.WorkingCalendar;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Filter;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.category.Categories;
import io.anxin.ticket.category.Category;
import io.anxin.ticket.category.DefineCategory;
import io.anxin.ticket.field.CustomFields;
import io.anxin.ticket.field.DefineField;
import io.anxin.ticket.field.FieldRules;
import io.anxin.ticket.field.FieldType;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.search.SearchEntry;
import io.anxin.ticket.search.SearchText;
import io.anxin.ticket.search.TextKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// One condition means the same on a ticket in memory and on the table.
@SpringBootTest
@AnxinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionsTest {

    private static final Actor SYSTEM = Actor.system("test");

    /// A Monday, ten o'clock in Shanghai; far enough ahead that no sweep finds anything due.
    private static final Instant NOW = Instant.parse("2030-03-18T02:00:00Z");

    private static final int TICKETS = 300;
    private static final int CONDITIONS = Integer.getInteger("anxin.conditions", 1_500);

    @Autowired private Conditions conditions;
    @Autowired private Accounts accounts;
    @Autowired private Teams teams;
    @Autowired private Calendars calendars;
    @Autowired private Categories categories;
    @Autowired private CustomFields customFields;
    @Autowired private TicketTable table;
    @Autowired private JdbcClient sql;
    @Autowired private JsonMapper json;

    private final Map<Long, Ticket> tickets = new HashMap<>();
    private List<UUID> teamIds = List.of();
    private List<UUID> people = List.of();
    private List<UUID> categoryIds = List.of();
    private final List<UUID> customers = List.of(Ids.next(), Ids.next(), Ids.next());
    private Actor reader = SYSTEM;

    @BeforeAll
    void aDesk() throws Exception {
        teamIds = teams.list().stream().map(team -> team.id().value()).toList();
        people = List.of(account(), account(), account());
        Category above = category(null);
        Category below = category(above.id().value());
        categoryIds = List.of(above.id().value(), below.id().value(), category(null).id().value());
        define("x_note", FieldType.TEXT);
        define("x_pressure", FieldType.NUMBER);
        define("x_installed", FieldType.DATE);
        define("x_colour", FieldType.SINGLE_CHOICE, "red", "blue", "green");
        define("x_parts", FieldType.MULTI_CHOICE, "pump", "seal", "valve");
        define("x_urgent", FieldType.BOOLEAN);
        RandomTickets random =
                new RandomTickets(new Random(7), NOW, teamIds, people, categoryIds, customers);
        for (int i = 0; i < TICKETS; i++) {
            Ticket made = random.next();
            String subject = made.concern().subject();
            SearchEntry said =
                    SearchEntry.of(
                            subject,
                            List.of(
                                    SearchText.of(
                                            TextKind.OPENING,
                                            0,
                                            random.one(RandomTickets.WORDS),
                                            subject)),
                            made.tags());
            long id = WorldClock.at(NOW, () -> table.insert(made, List.of(), said).number());
            tickets.put(id, table.find(id).orElseThrow());
        }
        Account account = accounts.find(new AccountId(people.getFirst())).orElseThrow();
        reader = Actor.person(account, "test");
    }

    private UUID account() {
        String mail = Ids.next() + "@example.com";
        Account made =
                accounts.create(
                        SYSTEM,
                        new NewAccount(mail, mail, Set.of(Role.AGENT), "en", "correct horse"));
        accounts.assignTeam(SYSTEM, made.id(), teamIds.getFirst(), false);
        return made.id().value();
    }

    private Category category(@Nullable UUID parent) {
        return categories.define(
                SYSTEM,
                new DefineCategory(
                        0, parent, null, new Bilingual("类", "C"), null, List.of(), true, 1));
    }

    private void define(String key, FieldType type, String... choices) {
        List<FieldRules.Choice> offered =
                java.util.Arrays.stream(choices)
                        .map(c -> new FieldRules.Choice(c, new Bilingual(c, c), false))
                        .toList();
        customFields.define(
                SYSTEM,
                new DefineField(
                        0,
                        key,
                        new Bilingual(key, key),
                        type,
                        new FieldRules(Set.of(), null, null, null, null, offered),
                        1,
                        false));
    }

    private Asked asked() {
        return conditions.asked(reader).at(NOW);
    }

    /// Of the tickets made here: other tests leave theirs in the same database.
    private Set<Long> inSql(TicketCondition condition) {
        Filter filter =
                Filter.where(
                                "t.id = any(?::bigint[])",
                                (Object) tickets.keySet().toArray(Long[]::new))
                        .and(conditions.filter(condition, asked()));
        return new TreeSet<>(
                sql.sql("select t.id from ticket.ticket t where " + filter.condition())
                        .params(filter.parameters())
                        .query(Long.class)
                        .list());
    }

    private Set<Long> inJava(TicketCondition condition) {
        Set<Long> found = new TreeSet<>();
        tickets.forEach(
                (id, ticket) -> {
                    if (conditions.judge(condition, conditions.judged(ticket), asked()).holds()) {
                        found.add(id);
                    }
                });
        return found;
    }

    @Test
    void javaAndSqlAgreeOnEveryOperatorOfEveryField() {
        RandomConditions random = random(11);
        int some = 0;
        int tests = 0;
        for (Field field : conditions.fields(Scope.READER)) {
            for (Operator operator : field.operators()) {
                for (int i = 0; i < 3; i++) {
                    TicketCondition test = random.test(field, operator);
                    conditions.check("if", test, Scope.READER);
                    Set<Long> found = inSql(test);
                    assertThat(inJava(test)).as(json.writeValueAsString(test)).isEqualTo(found);
                    tests++;
                    some += !found.isEmpty() && found.size() < TICKETS ? 1 : 0;
                }
            }
        }
        assertThat(some).as("tests that tell tickets apart of %d", tests).isGreaterThan(tests / 2);
    }

    @Test
    void javaAndSqlAgreeOnComposedConditions() {
        RandomConditions random = random(23);
        for (int i = 0; i < CONDITIONS; i++) {
            TicketCondition condition = random.next(3);
            assertThat(inJava(condition))
                    .as(json.writeValueAsString(condition))
                    .isEqualTo(inSql(condition));
        }
    }

    private RandomConditions random(int seed) {
        return new RandomConditions(
                new Random(seed),
                conditions.fields(Scope.READER),
                teamIds,
                people,
                categoryIds,
                customers);
    }

    @Test
    void aConditionIsTheSameAfterItWasKept() {
        RandomConditions random = random(3);
        for (int i = 0; i < 200; i++) {
            TicketCondition condition = random.next(3);
            String kept = json.writeValueAsString(condition);
            assertThat(json.readValue(kept, TicketCondition.class)).isEqualTo(condition);
            assertThat(kept).doesNotContain("null");
        }
    }

    /// Friday evening to Monday morning is a weekend, not two days of work.
    @Test
    void workingTimeCountsOnTheCalendarOfTheTeam() {
        Team team = teams.list().getFirst();
        WorkingCalendar calendar = calendars.of(team.calendar());
        for (Ticket ticket : tickets.values()) {
            Instant asked = ticket.activity().askedAt();
            if (asked == null || ticket.team() == null) {
                continue;
            }
            WorkingCalendar own = calendars.of(teams.get(ticket.team()).calendar());
            boolean longer = own.between(asked, NOW).compareTo(Duration.ofHours(8)) >= 0;
            assertThat(holds(ticket, "askedAt", Operator.LONGER_THAN_WORKING, "PT8H"))
                    .as("%s to %s", asked, NOW)
                    .isEqualTo(longer);
        }
        assertThat(calendar.zone()).isEqualTo(asked().zone());
    }

    private boolean holds(Ticket ticket, String field, Operator operator, String... values) {
        return conditions
                .judge(
                        TicketCondition.test(field, operator, values),
                        conditions.judged(ticket),
                        asked())
                .holds();
    }

    @Test
    void aParentCategoryCoversWhatIsBelowIt() {
        UUID above = categoryIds.getFirst();
        assertThat(inSql(TicketCondition.test("category", Operator.IS, above.toString())))
                .containsAll(
                        inSql(
                                TicketCondition.test(
                                        "category", Operator.IS, categoryIds.get(1).toString())));
    }

    @Test
    void everyTestTellsWhatItFound() {
        Ticket ticket =
                tickets.values().stream().filter(t -> t.tags().contains("vip")).findFirst().get();
        Judgement judgement =
                conditions.judge(
                        TicketCondition.allOf(
                                List.of(
                                        TicketCondition.test("tags", Operator.IS_NOT, "vip"),
                                        TicketCondition.test(
                                                "subject", Operator.CONTAINS, "leak", "nothing"))),
                        conditions.judged(ticket),
                        asked());
        assertThat(judgement.holds()).isFalse();
        assertThat(judgement.findings()).hasSize(2);
        assertThat(judgement.findings().getFirst().found()).contains("vip");
        assertThat(judgement.findings().getLast().found()).doesNotContain("nothing");
    }

    @Test
    void aWrongConditionIsToldAtItsPlace() {
        TicketCondition wrong =
                TicketCondition.allOf(
                        List.of(
                                TicketCondition.test("priority", Operator.IS, "P9"),
                                TicketCondition.test("colour", Operator.IS, "red"),
                                TicketCondition.test("kind", Operator.CONTAINS, "x"),
                                TicketCondition.test("askedAt", Operator.LONGER_THAN, "8"),
                                TicketCondition.test("assignee", Operator.IS, "@me"),
                                TicketCondition.test("tags", Operator.EMPTY, "x"),
                                TicketCondition.anyOf(List.of()),
                                new TicketCondition(
                                        List.of(), null, null, "kind", Operator.IS, List.of())));
        assertThatThrownBy(() -> conditions.check("if", wrong, Scope.RULE))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e ->
                                assertThat(e.errors())
                                        .extracting(error -> error.field() + " " + error.code())
                                        .containsExactly(
                                                "if.all[0].values choice",
                                                "if.all[1].field condition.field",
                                                "if.all[2].operator condition.operator",
                                                "if.all[3].values condition.duration",
                                                "if.all[4].values condition.reader",
                                                "if.all[5].values condition.noValue",
                                                "if.all[6].any condition.none",
                                                "if.all[7] condition.form"));
    }

    @Test
    void onlyWhereSomethingHappenedItCanBeAskedWhatChanged() {
        TicketCondition raised =
                TicketCondition.allOf(
                        List.of(
                                TicketCondition.test("changed", Operator.IS, "priority"),
                                TicketCondition.test("was.priority", Operator.IS, "P3")));
        assertThat(conditions.errors("if", raised, Scope.RULE))
                .extracting(InvalidInput.FieldError::code)
                .containsExactly("condition.field", "condition.field");
        conditions.check("if", raised, Scope.EVENT);
        JudgedTicket ticket = conditions.judged(tickets.values().iterator().next());
        assertThat(conditions.judge(raised, ticket, asked()).holds()).isFalse();
        Map<String, @Nullable Object> change =
                Map.of("changed", Set.of("priority", "tags"), "was.priority", "P3");
        assertThat(conditions.judge(raised, ticket.with(change), asked()).holds()).isTrue();
    }

    @Test
    void aConditionIsBounded() {
        TicketCondition deep = TicketCondition.test("live", Operator.IS, "true");
        for (int i = 0; i < 6; i++) {
            deep = TicketCondition.negated(deep);
        }
        TicketCondition nested = deep;
        assertThatThrownBy(() -> conditions.check("if", nested, Scope.RULE))
                .isInstanceOf(InvalidInput.class);
    }
}
