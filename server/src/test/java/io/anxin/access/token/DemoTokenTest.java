package io.anxin.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoTokenTest {

    @Test
    void theDemoTokenCountsOnlyWhereTheDemoIsShown() {
        String hash = Tokens.hash("anx_demo");
        assertThat(new DemoToken(true, " anx_demo ").hasHash(hash)).isTrue();
        assertThat(new DemoToken(false, "anx_demo").hasHash(hash)).isFalse();
        assertThat(new DemoToken(true, "anx_other").hasHash(hash)).isFalse();
    }

    @Test
    void withoutADemoTokenNothingIsOne() {
        DemoToken none = new DemoToken(true, "");
        assertThat(none.hasHash(Tokens.hash(""))).isFalse();
        assertThat(none.hasHash("")).isFalse();
    }
}
