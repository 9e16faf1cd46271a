package io.anxin.fieldservice.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The judge is judged: a small plan worked out by hand, and what is wrong with it once changed.
class PlanCheckTest {

    /// Home (0,0), depot (0,3), a visit at (4,3) that opens at 20 and one at (4,0).
    private static final String INSTANCE =
            """
            {"depot":{"x":0,"y":3},"travel":"euclidean",
             "engineers":[{"id":"a","x":0,"y":0,"start":0,"end":50,"skills":["s"],"tools":[],"parts":{"p":0}}],
             "visits":[{"id":"v","x":4,"y":3,"open":20,"close":25,"duration":10,"skills":["s"],"tools":["t"],"parts":{"p":2}},
                       {"id":"w","x":4,"y":0,"open":0,"close":40,"duration":2,"skills":[],"tools":[],"parts":{}}]}
            """;

    /// Leaves at 13, takes the tool at 16, works from 20 to 30 and from 33 to 35, is home at 39.
    private static final String PLAN =
            """
            {"feasible":true,"objective":26,"unassigned":[],"routes":[{"engineer":"a","stops":[\
            {"depot":true,"arrive":16,"start":16,"leave":16},\
            {"visit":"v","arrive":20,"start":20,"leave":30},\
            {"visit":"w","arrive":33,"start":33,"leave":35}],"finish":39}]}""";

    @Test
    void findsNothingWrongWithAPlanThatIsRight() {
        assertThat(PlanCheck.broken(INSTANCE, PLAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"objective\":26 | \"objective\":25 | objective is 26",
                "\"finish\":39 | \"finish\":38 | finish is wrong",
                "\"arrive\":33 | \"arrive\":32 | arrive is wrong",
                "\"feasible\":true | \"feasible\":false | feasible is wrong",
                "\"unassigned\":[] | \"unassigned\":[\"w\"] | unassigned are",
                "{\"visit\":\"w\",\"arrive\":33,\"start\":33,\"leave\":35} "
                        + "| {\"visit\":\"v\",\"arrive\":30,\"start\":30,\"leave\":40} | visit v twice",
                "{\"depot\":true,\"arrive\":16,\"start\":16,\"leave\":16}, | `` | lacks a tool",
                "{\"depot\":true,\"arrive\":16,\"start\":16,\"leave\":16}, | `` | lacks a part",
            })
    void namesWhatIsWrong(String right, String wrong, String told) {
        assertThat(PLAN).contains(right);
        assertThat(PlanCheck.broken(INSTANCE, PLAN.replace(right, wrong)))
                .anyMatch(broken -> broken.contains(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"skills\":[\"s\"],\"tools\":[],  | \"skills\":[],\"tools\":[],  | lacks a skill",
                "\"end\":50   | \"end\":38   | home too late",
                "\"close\":40 | \"close\":32 | comes too late",
            })
    void namesWhatTheInstanceForbids(String right, String wrong, String told) {
        assertThat(INSTANCE).contains(right);
        assertThat(PlanCheck.broken(INSTANCE.replace(right, wrong), PLAN))
                .anyMatch(broken -> broken.contains(told));
    }
}
