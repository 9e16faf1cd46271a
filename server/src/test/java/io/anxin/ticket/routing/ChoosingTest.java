package io.anxin.ticket.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.access.AccountId;
import io.anxin.ticket.routing.Candidate.Acquaintance;
import io.anxin.ticket.routing.Candidate.Hand;
import io.anxin.ticket.routing.Choice.Effect;
import io.anxin.ticket.routing.Choice.Verdict;
import io.anxin.ticket.routing.RoutingPolicy.RuleUse;
import io.anxin.ticket.routing.RoutingRule.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static final UUID WELDING = new UUID(0, 1);
    private static final UUID HYDRAULICS = new UUID(0, 2);
    private static final AccountId ANN = new AccountId(new UUID(1, 1));
    private static final AccountId BOB = new AccountId(new UUID(1, 2));
    private static final AccountId CID = new AccountId(new UUID(1, 3));
    private static final Need CHINESE = new Need(Map.of(), "zh-CN");
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private static Candidate person(AccountId id) {
        return new Candidate(
                id, Hand.FREE, true, Map.of(), List.of("zh-CN"), 0, 10, null, Acquaintance.NOTHING);
    }

    private static Candidate person(
            AccountId id, boolean onDuty, Map<UUID, Integer> skills, List<String> languages) {
        return new Candidate(
                id, Hand.FREE, onDuty, skills, languages, 0, 10, null, Acquaintance.NOTHING);
    }

    private static Candidate loaded(
            AccountId id, int load, int capacity, @Nullable Instant lastGivenAt) {
        return new Candidate(
                id,
                Hand.FREE,
                true,
                Map.of(),
                List.of("zh-CN"),
                load,
                capacity,
                lastGivenAt,
                Acquaintance.NOTHING);
    }

    private static RoutingPolicy policy(RuleUse... rules) {
        return new RoutingPolicy(1, Arrays.asList(rules), 10);
    }

    private static RuleUse required(RoutingRule rule) {
        return new RuleUse(rule, Use.REQUIRED);
    }

    private static RuleUse preferred(RoutingRule rule) {
        return new RuleUse(rule, Use.PREFERRED);
    }

    private static @Nullable AccountId chosen(
            List<Candidate> people, Need need, RoutingPolicy policy) {
        return Choosing.choose(people, need, policy, null).chosen();
    }

    @Test
    void withoutRulesPeopleTakeTurns() {
        List<Candidate> all = List.of(person(ANN), person(BOB), person(CID));
        assertThat(Choosing.choose(all, CHINESE, policy(), ANN).chosen()).isEqualTo(BOB);
        assertThat(Choosing.choose(all, CHINESE, policy(), CID).chosen()).isEqualTo(ANN);
    }

    @Test
    void whoIsAwayOrAbsentOrGaveItBackIsNeverChosen() {
        for (Hand hand : List.of(Hand.AWAY, Hand.ABSENT, Hand.GAVE_IT_BACK)) {
            assertThat(chosen(List.of(person(ANN).having(hand)), CHINESE, policy())).isNull();
            assertThat(chosen(List.of(person(ANN).having(hand), person(BOB)), CHINESE, policy()))
                    .isEqualTo(BOB);
        }
    }

    @Test
    void aSkillIsMetFromItsLevelOn() {
        Need welding = new Need(Map.of(WELDING, 3, HYDRAULICS, 1), "zh-CN");
        List<Candidate> all =
                List.of(
                        person(ANN, true, Map.of(WELDING, 5), List.of("zh-CN")),
                        person(BOB, true, Map.of(WELDING, 2, HYDRAULICS, 5), List.of("zh-CN")),
                        person(CID, true, Map.of(WELDING, 3, HYDRAULICS, 1), List.of("zh-CN")));
        assertThat(chosen(all, welding, policy(required(RoutingRule.SKILL)))).isEqualTo(CID);
        assertThat(chosen(all, welding, policy(preferred(RoutingRule.SKILL_LEVEL)))).isEqualTo(BOB);
        assertThat(chosen(all, CHINESE, policy(required(RoutingRule.SKILL)))).isEqualTo(ANN);
    }

    @Test
    void aRequiredRuleLeavesTheTicketWaitingAndAPreferredOneIsPassedOver() {
        Need english = new Need(Map.of(), "en");
        List<Candidate> all = List.of(person(ANN), person(BOB));
        Choice none = Choosing.choose(all, english, policy(required(RoutingRule.LANGUAGE)), null);
        assertThat(none.chosen()).isNull();
        assertThat(none.missing()).isEqualTo(RoutingRule.LANGUAGE);
        Choice some = Choosing.choose(all, english, policy(preferred(RoutingRule.LANGUAGE)), null);
        assertThat(some.chosen()).isEqualTo(ANN);
        assertThat(some.steps().getFirst().effect()).isEqualTo(Effect.PASSED_OVER);
        assertThat(some.decisive()).isEmpty();
    }

    @Test
    void languagesCoverTheirRegions() {
        List<Candidate> all =
                List.of(
                        person(ANN, true, Map.of(), List.of("zh-CN")),
                        person(BOB, true, Map.of(), List.of("en", "de")));
        RoutingPolicy language = policy(required(RoutingRule.LANGUAGE));
        assertThat(chosen(all, new Need(Map.of(), "en-GB"), language)).isEqualTo(BOB);
        assertThat(chosen(all, new Need(Map.of(), "zh-TW"), language)).isEqualTo(ANN);
        assertThat(chosen(all, new Need(Map.of(), "fr"), language)).isNull();
    }

    @Test
    void loadIsAShareOfTheOwnCapacity() {
        List<Candidate> all = List.of(loaded(ANN, 4, 5, null), loaded(BOB, 6, 20, null));
        assertThat(chosen(all, CHINESE, policy(preferred(RoutingRule.LOAD)))).isEqualTo(BOB);
        List<Candidate> full = List.of(loaded(ANN, 5, 5, null), loaded(BOB, 20, 20, null));
        assertThat(chosen(full, CHINESE, policy(required(RoutingRule.CAPACITY)))).isNull();
    }

    @Test
    void whoWasGivenNothingLongestIsIdleLongest() {
        List<Candidate> all =
                List.of(
                        loaded(ANN, 1, 10, NOON),
                        loaded(BOB, 1, 10, NOON.minusSeconds(60)),
                        loaded(CID, 0, 10, null));
        RoutingPolicy idle = policy(preferred(RoutingRule.IDLE));
        assertThat(chosen(all, CHINESE, idle)).isEqualTo(CID);
        assertThat(chosen(all.subList(0, 2), CHINESE, idle)).isEqualTo(BOB);
    }

    @Test
    void whoHadTheTicketComesBeforeWhoKnowsTheCustomer() {
        RoutingPolicy sticky = policy(preferred(RoutingRule.LAST_AGENT));
        List<Candidate> all =
                List.of(
                        person(ANN),
                        person(BOB).knowing(Acquaintance.CUSTOMER),
                        person(CID).knowing(Acquaintance.TICKET));
        assertThat(chosen(all, CHINESE, sticky)).isEqualTo(CID);
        assertThat(chosen(all.subList(0, 2), CHINESE, sticky)).isEqualTo(BOB);
        assertThat(chosen(all.subList(0, 1), CHINESE, sticky)).isEqualTo(ANN);
    }

    @Test
    void whatIsAskedFirstWeighsMost() {
        List<Candidate> all =
                List.of(
                        loaded(ANN, 9, 10, null).knowing(Acquaintance.CUSTOMER),
                        loaded(BOB, 1, 10, null));
        assertThat(
                        chosen(
                                all,
                                CHINESE,
                                policy(
                                        preferred(RoutingRule.LAST_AGENT),
                                        preferred(RoutingRule.LOAD))))
                .isEqualTo(ANN);
        assertThat(
                        chosen(
                                all,
                                CHINESE,
                                policy(
                                        preferred(RoutingRule.LOAD),
                                        preferred(RoutingRule.LAST_AGENT))))
                .isEqualTo(BOB);
    }

    @Test
    void eachCandidateHasItsVerdictForEachRule() {
        List<Candidate> all =
                List.of(
                        person(ANN, false, Map.of(), List.of("zh-CN")),
                        person(BOB, true, Map.of(), List.of("en")),
                        person(CID).having(Hand.AWAY));
        Choice choice =
                Choosing.choose(
                        all,
                        CHINESE,
                        policy(
                                required(RoutingRule.ON_DUTY),
                                new RuleUse(RoutingRule.CAPACITY, Use.OFF),
                                preferred(RoutingRule.LANGUAGE)),
                        null);
        assertThat(choice.chosen()).isEqualTo(BOB);
        assertThat(choice.verdicts().get(ANN)).containsExactly(Verdict.FAILED, Verdict.OUT);
        assertThat(choice.verdicts().get(BOB)).containsExactly(Verdict.PASSED, Verdict.FAILED);
        assertThat(choice.verdicts().get(CID)).containsExactly(Verdict.OUT, Verdict.OUT);
        assertThat(choice.decisive()).containsExactly(RoutingRule.ON_DUTY);
    }

    @Test
    void anEmergencyRequiresNothing() {
        List<Candidate> all = List.of(loaded(ANN, 10, 10, null));
        RoutingPolicy full = policy(required(RoutingRule.CAPACITY));
        assertThat(chosen(all, CHINESE, full)).isNull();
        assertThat(chosen(all, CHINESE, full.whoever())).isEqualTo(ANN);
    }

    @Test
    void whatWaitedIsGivenUpToTheCapacity() {
        RoutingPolicy capped = policy(preferred(RoutingRule.LOAD)).capped(2);
        Candidate ann = loaded(ANN, 0, 2, null);
        assertThat(chosen(List.of(ann), CHINESE, capped)).isEqualTo(ANN);
        Candidate given = ann.given(NOON).given(NOON);
        assertThat(chosen(List.of(given), CHINESE, capped)).isNull();
    }

    /// Over many teams, needs and policies.
    @Test
    void whoeverIsChosenIsFreeMeetsWhatIsRequiredAndIsNoWorseByTheOrderOfTheRules() {
        Random random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            List<Candidate> all = team(random);
            Need need =
                    new Need(
                            random.nextBoolean()
                                    ? Map.of()
                                    : Map.of(WELDING, 1 + random.nextInt(5)),
                            random.nextBoolean() ? "zh-CN" : "en");
            RoutingPolicy policy = anyPolicy(random);
            Choice choice = Choosing.choose(all, need, policy, ANN);
            List<Candidate> free = all.stream().filter(Candidate::isFree).toList();
            if (choice.chosen() == null) {
                assertThat(free.isEmpty() || choice.missing() != null).isTrue();
                continue;
            }
            Candidate chosen =
                    all.stream().filter(c -> c.id().equals(choice.chosen())).findFirst().get();
            assertThat(free).contains(chosen);
            List<Verdict> verdicts = Objects.requireNonNull(choice.verdicts().get(chosen.id()));
            for (int i = 0; i < choice.steps().size(); i++) {
                Choice.Step step = choice.steps().get(i);
                assertThat(verdicts.get(i) == Verdict.PASSED)
                        .as("%s of %s", step, choice)
                        .isEqualTo(step.effect() != Effect.PASSED_OVER);
                assertThat(step.left()).isPositive();
            }
        }
    }

    @Test
    void whatIsPreferredNeverMakesATicketWait() {
        Random random = new Random(12);
        for (int round = 0; round < 2_000; round++) {
            List<Candidate> all = team(random);
            RoutingPolicy policy = anyPolicy(random).whoever();
            Choice choice = Choosing.choose(all, new Need(Map.of(WELDING, 3), "en"), policy, null);
            assertThat(choice.chosen() != null).isEqualTo(all.stream().anyMatch(Candidate::isFree));
        }
    }

    @Test
    void rulesThatAreOffChangeNothing() {
        Random random = new Random(13);
        for (int round = 0; round < 2_000; round++) {
            List<Candidate> all = team(random);
            RoutingPolicy policy = anyPolicy(random);
            RoutingPolicy asked =
                    new RoutingPolicy(
                            1,
                            policy.rules().stream().filter(r -> r.use() != Use.OFF).toList(),
                            10);
            Need need = new Need(Map.of(HYDRAULICS, 2), "zh-CN");
            assertThat(Choosing.choose(all, need, policy, BOB))
                    .isEqualTo(Choosing.choose(all, need, asked, BOB));
        }
    }

    /// With equal people everybody is given as much, whoever begins.
    @Test
    void workIsSpreadEvenly() {
        List<Candidate> all = new ArrayList<>(List.of(person(ANN), person(BOB), person(CID)));
        AccountId last = null;
        for (int i = 0; i < 30; i++) {
            AccountId chosen = Choosing.choose(all, CHINESE, RoutingPolicy.USUAL, last).chosen();
            last = chosen;
            Instant at = NOON.plusSeconds(i);
            all.replaceAll(c -> c.id().equals(chosen) ? c.given(at) : c);
        }
        assertThat(all).extracting(Candidate::load).containsOnly(10);
    }

    private static <E> E any(Random random, E[] of) {
        return of[random.nextInt(of.length)];
    }

    private static List<Candidate> team(Random random) {
        List<Candidate> all = new ArrayList<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            all.add(
                    new Candidate(
                            new AccountId(new UUID(1, i + 1)),
                            random.nextInt(3) > 0 ? Hand.FREE : any(random, Hand.values()),
                            random.nextInt(3) > 0,
                            Map.of(
                                    WELDING,
                                    1 + random.nextInt(5),
                                    HYDRAULICS,
                                    1 + random.nextInt(5)),
                            random.nextBoolean() ? List.of("zh-CN") : List.of("zh-CN", "en"),
                            random.nextInt(6),
                            1 + random.nextInt(6),
                            random.nextBoolean() ? null : NOON.plusSeconds(random.nextInt(3)),
                            any(random, Acquaintance.values())));
        }
        return all;
    }

    private static RoutingPolicy anyPolicy(Random random) {
        List<RoutingRule> order = new ArrayList<>(List.of(RoutingRule.values()));
        Collections.shuffle(order, random);
        List<RuleUse> rules = new ArrayList<>();
        for (RoutingRule rule : order.subList(0, random.nextInt(order.size() + 1))) {
            Use use = any(random, Use.values());
            rules.add(
                    new RuleUse(
                            rule,
                            use == Use.REQUIRED && !rule.canBeRequired() ? Use.PREFERRED : use));
        }
        return new RoutingPolicy(1, rules, 10);
    }
}
