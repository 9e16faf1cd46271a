package io.anxin.ticket.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.classification.ClassificationRule.Match;
import io.anxin.ticket.classification.Condition.Field;
import io.anxin.ticket.classification.Condition.Quantifier;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final UUID REPAIRS = UUID.randomUUID();
    private static final UUID AFTER_SALES = UUID.randomUUID();

    @Test
    void theFirstRuleToSetAValueWinsAndTagsAddUp() {
        RuleSet rules =
                rules(
                        rule(words("pump"), actions(Kind.AFTER_SALES, null, "pump")),
                        rule(words("pump"), actions(Kind.ORDER, Severity.HIGH, "second")));

        Classification result = rules.classify(text("The pump"));

        assertThat(result.kind()).isEqualTo(Kind.AFTER_SALES);
        assertThat(result.severity()).isEqualTo(Severity.HIGH);
        assertThat(result.tags()).containsExactly("pump", "second");
        assertThat(result.reasons()).hasSize(2);
        assertThat(result.reasons().getFirst().found()).containsExactly("pump");
    }

    @Test
    void aRuleThatStopsLeavesOutTheRest() {
        Actions stop = new Actions(Kind.ORDER, null, null, null, null, List.of(), true);

        Classification result =
                rules(rule(words("pump"), stop), rule(words("pump"), actions(null, null, "late")))
                        .classify(text("pump"));

        assertThat(result.kind()).isEqualTo(Kind.ORDER);
        assertThat(result.tags()).isEmpty();
    }

    @Test
    void aCategoryBringsItsTeamUnlessARuleNamesOne() {
        Actions category = new Actions(null, REPAIRS, null, null, null, List.of(), false);

        assertThat(rules(rule(words("pump"), category)).classify(text("pump")).team())
                .isEqualTo(AFTER_SALES);
    }

    @Test
    void nothingIsSaidWhenNoRuleMatches() {
        assertThat(rules(rule(words("pump"), actions(Kind.ORDER, null, "x"))).classify(text("你好")))
                .isEqualTo(Classification.NONE);
    }

    @Test
    void quantifiersAskForAnyAllOrNone() {
        assertThat(holds(Field.TEXT, Quantifier.ANY, "pump", "belt")).isTrue();
        assertThat(holds(Field.TEXT, Quantifier.ALL, "pump", "belt")).isFalse();
        assertThat(holds(Field.TEXT, Quantifier.ALL, "pump", "broken")).isTrue();
        assertThat(holds(Field.TEXT, Quantifier.NONE, "belt")).isTrue();
        assertThat(holds(Field.TEXT, Quantifier.NONE, "pump", "belt")).isFalse();
    }

    @Test
    void everyFieldIsTested() {
        assertThat(holds(Field.SUBJECT, Quantifier.ANY, "help")).isTrue();
        assertThat(holds(Field.SUBJECT, Quantifier.ANY, "pump")).isFalse();
        assertThat(holds(Field.SUBJECT_OR_TEXT, Quantifier.ALL, "help", "pump")).isTrue();
        assertThat(holds(Field.MAILBOX, Quantifier.ANY, "Service")).isTrue();
        assertThat(holds(Field.SENDER_ADDRESS, Quantifier.ANY, "li@shop.acme.example")).isTrue();
        assertThat(holds(Field.SENDER_DOMAIN, Quantifier.ANY, "acme.example")).isTrue();
        assertThat(holds(Field.SENDER_DOMAIN, Quantifier.ANY, "cme.example")).isFalse();
        assertThat(holds(Field.CHANNEL, Quantifier.ANY, "mail")).isTrue();
        assertThat(holds(Field.LANGUAGE, Quantifier.ANY, "zh")).isTrue();
        assertThat(holds(Field.LANGUAGE, Quantifier.ANY, "en")).isFalse();
    }

    @Test
    void anInactiveRuleIsLeftOut() {
        ClassificationRule on = rule(words("pump"), actions(Kind.ORDER, null, "x"));
        ClassificationRule off =
                new ClassificationRule(
                        on.id(), 1, on.name(), 0, false, on.match(), on.conditions(), on.actions());

        assertThat(new RuleSet(List.of(off), Map.of()).classify(text("pump")))
                .isEqualTo(Classification.NONE);
    }

    @Test
    void aHundredRulesCostLessThanAMillisecond() {
        List<ClassificationRule> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(
                    rule(
                            words("word" + i, "关键词" + i, "phrase number " + i, "故障" + i),
                            actions(Kind.OTHER, null, "t" + i)));
        }
        RuleSet rules = new RuleSet(many, Map.of());
        ClassificationInput mail = text("我们的空压机报警,代码 E42, please help us soon. ".repeat(40));
        for (int i = 0; i < 500; i++) {
            rules.classify(mail);
        }

        long start = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            rules.classify(mail);
        }
        double milliseconds = (System.nanoTime() - start) / 1e6 / 500;

        assertThat(milliseconds).isLessThan(1.0);
    }

    private static boolean holds(Field field, Quantifier quantifier, String... values) {
        Condition condition = new Condition(field, quantifier, List.of(values));
        ClassificationInput input =
                new ClassificationInput(
                        "MAIL", "service", "Li@shop.ACME.example", "Help", "pump broken", "zh-CN");
        return !rules(rule(condition, actions(Kind.OTHER, null, "x")))
                .classify(input)
                .reasons()
                .isEmpty();
    }

    private static RuleSet rules(ClassificationRule... rules) {
        return new RuleSet(List.of(rules), Map.of(REPAIRS, AFTER_SALES));
    }

    private static ClassificationRule rule(Condition condition, Actions actions) {
        return new ClassificationRule(
                RuleId.next(),
                1,
                new Bilingual("规则", "rule"),
                0,
                true,
                Match.ALL,
                new Conditions(List.of(condition)),
                actions);
    }

    private static Condition words(String... words) {
        return new Condition(Field.SUBJECT_OR_TEXT, Quantifier.ANY, List.of(words));
    }

    private static Actions actions(@Nullable Kind kind, @Nullable Severity severity, String tag) {
        return new Actions(kind, null, severity, null, null, List.of(tag), false);
    }

    private static ClassificationInput text(String text) {
        return new ClassificationInput("MAIL", null, null, "", text, null);
    }
}
